using Ibis.Umbraco.Scheduling;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Documents;

/// <summary>Makes the relations that could not be made when a document was saved, because what it points to came later.</summary>
/// <remarks>Files are imported in the order of the tree; pickers point anywhere in it.</remarks>
internal sealed class LateReferences(
    ScopeDatabase database,
    ICoreScopeProvider scopes,
    IDocumentRepository documents,
    ContentLinks links
) : IRecurringWork
{
    private const int PageSize = 200;

    private (int Newest, long Open) _seen;

    public TimeSpan Period => TimeSpan.FromMinutes(1);

    public bool OneNodeIsEnough => true;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // What is missing for good stays open; it is looked at again only when something new may be what is missing.
        var state = State();
        if (state.Open == 0 || state == _seen)
        {
            return Task.CompletedTask;
        }
        var after = 0;
        while (!cancellation.IsCancellationRequested && Resolve(after) is { } last)
        {
            after = last;
        }
        _seen = State();
        return Task.CompletedTask;
    }

    private (int Newest, long Open) State()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return database.First<(int, long)>(
            """
            select (select coalesce(max(id), 0) from umbraco.node),
                (select count(*) from umbraco.document where reference_digest is null)
            """
        );
    }

    /// <returns>The last document looked at, or null when there was none.</returns>
    private int? Resolve(int after)
    {
        using var scope = scopes.CreateCoreScope();
        var ids = database.Query<int>(
            """
            select node_id
            from umbraco.document
            where reference_digest is null and node_id > @after
            order by node_id
            limit @PageSize
            for update skip locked
            """,
            new { after, PageSize }
        );
        foreach (var document in ids.Count == 0 ? [] : documents.GetMany([.. ids]))
        {
            links.WriteLate(document);
        }
        scope.Complete();
        return ids.Count == 0 ? null : ids[^1];
    }
}
