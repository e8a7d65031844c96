using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Ibis.Umbraco.Entities;

/// <summary>Finds the documents from which a picker may start: above or below others, of the types its data type names. A step without types takes every type.</summary>
internal sealed class DynamicRootRepository(ScopeDatabase database) : IDynamicRootRepository
{
    private const string OfTypes = """
        from umbraco.node n
        join umbraco.document d on d.node_id = n.id
        join umbraco.node t on t.id = d.content_type_id
        where not n.trashed and (cardinality(@types) = 0 or t.key = any(@types))
        """;

    private const string AtOrAbove = $"""
        select n.key
        {OfTypes}
        and n.id in (
            select unnest(string_to_array(o.path, ',')::integer[])
            from umbraco.node o
            where o.key = any(@origins)
        )
        """;

    private const string AtOrBelow = $"""
        select n.key, n.level, n.path
        {OfTypes}
        and exists (
            select
            from umbraco.node o
            where o.key = any(@origins) and (n.id = o.id or n.path like o.path || ',%')
        )
        """;

    public Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        First($"{AtOrAbove} order by n.level desc, n.path limit 1", origins, queryStep);

    public Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        First($"{AtOrAbove} order by n.level, n.path limit 1", origins, queryStep);

    public Task<ICollection<Guid>> NearestDescendantOrSelfAsync(
        ICollection<Guid> origins,
        DynamicRootQueryStep queryStep
    ) => All("min", origins, queryStep);

    public Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(
        ICollection<Guid> origins,
        DynamicRootQueryStep queryStep
    ) => All("max", origins, queryStep);

    private Task<Guid?> First(string sql, IEnumerable<Guid> origins, DynamicRootQueryStep step) =>
        Task.FromResult(database.First<Guid?>(sql, Parameters(origins, step)));

    private Task<ICollection<Guid>> All(string level, IEnumerable<Guid> origins, DynamicRootQueryStep step) =>
        Task.FromResult<ICollection<Guid>>(
            database.Query<Guid>(
                $"""
                with found as ({AtOrBelow})
                select key
                from found
                where level = (select {level}(level) from found)
                order by path
                """,
                Parameters(origins, step)
            )
        );

    private static object Parameters(IEnumerable<Guid> origins, DynamicRootQueryStep step) =>
        new { origins = origins.ToArray(), types = step.AnyOfDocTypeKeys.ToArray() };
}
