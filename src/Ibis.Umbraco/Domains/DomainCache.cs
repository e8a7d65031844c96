using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Domains;

/// <summary>The domains as every request asks for them: held until one changes.</summary>
internal sealed class DomainCache(
    IDomainRepository domains,
    ScopeDatabase database,
    ICoreScopeProvider scopes,
    IDefaultCultureAccessor defaultCulture
) : IDomainCacheService, IDomainCache
{
    private volatile IReadOnlyList<Domain>? _held;
    private int _changes;

    public string DefaultCulture => defaultCulture.DefaultCulture;

    private IReadOnlyList<Domain> Held => _held ?? Load();

    public IEnumerable<Domain> GetAll(bool includeWildcards) =>
        Held.Where(domain => includeWildcards || !domain.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        Held.Where(domain => domain.ContentId == documentId && (includeWildcards || !domain.IsWildcard));

    public bool HasAssigned(int documentId, bool includeWildcards = false) =>
        GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads)
    {
        Interlocked.Increment(ref _changes);
        _held = null;
    }

    private Domain[] Load()
    {
        var changes = Volatile.Read(ref _changes);
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        // Asking the database for its versions first: deleting an item or a language changes domains as well.
        database.Transaction.Open();
        // A domain without a language or without an item routes nothing.
        Domain[] loaded =
        [
            .. domains
                .GetAll(includeWildcards: true)
                .Where(domain => domain.RootContentId is not null && domain.LanguageIsoCode is not null)
                .Select(domain => new Domain(
                    domain.Id,
                    domain.DomainName,
                    domain.RootContentId ?? 0,
                    domain.LanguageIsoCode,
                    domain.IsWildcard,
                    domain.SortOrder
                )),
        ];
        if (changes == Volatile.Read(ref _changes))
        {
            _held = loaded;
        }
        return loaded;
    }
}
