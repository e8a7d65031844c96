using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Languages;

/// <summary>The languages of the site, held in memory.</summary>
internal sealed class LanguageStore(ScopeDatabase database, RepositoryVersions versions)
{
    private readonly VersionedCache<LanguageSet> _cache = new("language", database, versions);

    /// <summary>The languages as this transaction sees them. Do not change the entities.</summary>
    public LanguageSet Current => _cache.Get(Load);

    public void Changed() => _cache.Changed();

    private static LanguageSet Load(ScopeDatabase database) =>
        new(
            database.Query<LanguageRow>(
                "select id, key, iso_code, name, is_default, is_mandatory, fallback_id from umbraco.language order by id"
            )
        );
}
