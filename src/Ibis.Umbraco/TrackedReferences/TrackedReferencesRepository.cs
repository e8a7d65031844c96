using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.TrackedReferences;

/// <summary>What is used where, from the relations between items.</summary>
internal sealed class TrackedReferencesRepository(ScopeDatabase database) : ITrackedReferencesRepository
{
    // A relation says that its parent uses its child; a bidirectional one says so in both directions.
    private const string Uses = """
        (
            select r.child_id as used_id, r.parent_id as user_id, r.relation_type_id from umbraco.relation r
            union
            select r.parent_id, r.child_id, r.relation_type_id
            from umbraco.relation r
            join umbraco.relation_type b on b.id = r.relation_type_id and b.is_bidirectional
        ) x
        join umbraco.relation_type rt on rt.id = x.relation_type_id
        join umbraco.node used on used.id = x.used_id
        """;

    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) =>
        Page(
            "x.user_id",
            "used.key = @key",
            new
            {
                key,
                skip,
                take,
                filterMustBeIsDependency,
            },
            out totalRecords
        );

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) =>
        Page(
            "x.user_id",
            "used.object_type = @objectTypeKey and used.trashed",
            new
            {
                objectTypeKey,
                skip,
                take,
                filterMustBeIsDependency,
            },
            out totalRecords
        );

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) =>
        Page(
            "x.used_id",
            "(cardinality(@keys) = 0 or used.key = any(@keys))",
            new
            {
                keys = keys.ToArray(),
                skip,
                take,
                filterMustBeIsDependency,
            },
            out totalRecords
        );

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) =>
        Page(
            "x.used_id",
            """
            exists (
                select from umbraco.node above
                where above.key = @parentKey and used.path like above.path || ',%'
            )
            """,
            new
            {
                parentKey,
                skip,
                take,
                filterMustBeIsDependency,
            },
            out totalRecords
        );

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(
        ISet<Guid> keys,
        Guid nodeObjectTypeId,
        long skip,
        long take
    )
    {
        const string from = $"""
            from {Uses}
            where rt.is_dependency and used.object_type = @nodeObjectTypeId and used.key = any(@keys)
            """;
        var parameters = new
        {
            keys = keys.ToArray(),
            nodeObjectTypeId,
            skip,
            take,
        };
        return Task.FromResult(
            new PagedModel<Guid>(
                database.Scalar<long>($"select count(distinct used.key) {from}", parameters),
                database.Query<Guid>(
                    $"select distinct used.key {from} order by used.key offset @skip limit @take",
                    parameters
                )
            )
        );
    }

    /// <param name="shown">The column with the id of the item that the answer describes.</param>
    private List<RelationItemModel> Page(string shown, string condition, object parameters, out long totalRecords)
    {
        var from = $"""
            from {Uses}
            join umbraco.node n on n.id = {shown}
            left join umbraco.document d on d.node_id = n.id
            left join umbraco.media m on m.node_id = n.id
            left join umbraco.member mb on mb.node_id = n.id
            left join umbraco.content_type ct on ct.id = coalesce(d.content_type_id, m.content_type_id, mb.content_type_id)
            left join umbraco.node ctn on ctn.id = ct.id
            where {condition} and (not @filterMustBeIsDependency or rt.is_dependency)
            """;
        totalRecords = database.Scalar<long>($"select count(distinct (n.id, rt.id)) {from}", parameters);
        return database
            .Query<TrackedReferenceRow>(
                $"""
                select distinct n.key as node_key, n.name as node_name, n.object_type, d.published as node_published,
                    ctn.key as content_type_key, ct.definition ->> 'icon' as content_type_icon, ct.alias as content_type_alias,
                    ctn.name as content_type_name, rt.alias as relation_type_alias, rt.name as relation_type_name,
                    rt.is_bidirectional, rt.is_dependency
                {from}
                order by rt.alias, n.name, n.key
                offset @skip limit @take
                """,
                parameters
            )
            .ConvertAll(row => row.ToModel());
    }
}
