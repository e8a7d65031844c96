using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Relations;

internal sealed class RelationRepository(
    ScopeDatabase database,
    RelationTypeRepository types,
    Lazy<IEntityRepository> entities
) : IRelationRepository
{
    private const string From = """
        from umbraco.relation r
        join umbraco.relation_type rt on rt.id = r.relation_type_id
        join umbraco.node p on p.id = r.parent_id
        join umbraco.node c on c.id = r.child_id
        """;

    private const string Select = $"""
        select r.id, r.parent_id, r.child_id, r.relation_type_id, r.comment, r.created, p.object_type as parent_object_type,
            c.object_type as child_object_type
        {From}
        """;

    private static readonly EntityColumns<IRelation> _columns = new(
        ("Id", "r.id"),
        ("ParentId", "r.parent_id"),
        ("ChildId", "r.child_id"),
        ("RelationTypeId", "r.relation_type_id"),
        ("Comment", "r.comment"),
        ("CreateDate", "r.created"),
        ("UpdateDate", "r.created"),
        ("ParentObjectType", "p.object_type"),
        ("ChildObjectType", "c.object_type"),
        ("RelationType.Alias", "rt.alias"),
        ("RelationType.Name", "rt.name")
    );

    public IRelation? Get(int id) => Read("r.id = @id", new { id }).FirstOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Read("r.id = any(@ids)", new { ids }) : Read("true", null);

    public bool Exists(int id) =>
        database.Scalar<bool>("select exists (select from umbraco.relation where id = @id)", new { id });

    public IEnumerable<IRelation> Get(IQuery<IRelation> query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return Read(condition.Sql, condition.Parameters);
    }

    public int Count(IQuery<IRelation>? query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return database.Scalar<int>($"select count(*) {From} where {condition.Sql}", condition.Parameters);
    }

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Ordering? ordering
    )
    {
        totalRecords = Count(query);
        var condition = QueryTranslator.Translate(query, _columns);
        var column = ordering is null || ordering.IsEmpty ? "r.id" : _columns.Find(ordering.OrderBy ?? "Id") ?? "r.id";
        var direction = ordering?.Direction == Direction.Descending ? "desc" : "asc";
        return Read(
            $"{condition.Sql} order by {column} {direction}, r.id offset @skip limit @take",
            condition.ParametersWith(("skip", pageIndex * pageSize), ("take", pageSize))
        );
    }

    public void Save(IRelation entity)
    {
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            RelationRows.Update(database, entity);
        }
        else
        {
            entity.AddingEntity();
            RelationRows.Insert(database, entity);
        }
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Save(IEnumerable<IRelation> relations)
    {
        foreach (var relation in relations)
        {
            Save(relation);
        }
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations) => RelationRows.Save(database, [.. relations]);

    public void Delete(IRelation entity) =>
        database.Execute("delete from umbraco.relation where id = @Id", new { entity.Id });

    public void DeleteByParent(int parentId, params string[] relationTypeAliases) =>
        database.Execute(
            """
            delete from umbraco.relation r
            using umbraco.relation_type t
            where t.id = r.relation_type_id and r.parent_id = @parentId
                and (cardinality(@aliases) = 0 or lower(t.alias) = any(@aliases))
            """,
            new { parentId, aliases = relationTypeAliases.Select(alias => alias.ToLowerInvariant()).ToArray() }
        );

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        params Guid[] entityTypes
    ) => Related("parent_id", "child_id", childId, (pageIndex, pageSize), entityTypes, out totalRecords);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        params Guid[] entityTypes
    ) => Related("child_id", "parent_id", parentId, (pageIndex, pageSize), entityTypes, out totalRecords);

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(
        Guid childKey,
        int skip,
        int take,
        string? relationTypeAlias
    )
    {
        const string condition = "c.key = @childKey and (@alias::text is null or lower(rt.alias) = lower(@alias))";
        var parameters = new
        {
            childKey,
            alias = relationTypeAlias,
            skip,
            take,
        };
        var total = database.Scalar<long>($"select count(*) {From} where {condition}", parameters);
        return Task.FromResult(
            new PagedModel<IRelation>(total, Read($"{condition} order by r.id offset @skip limit @take", parameters))
        );
    }

    private List<IUmbracoEntity> Related(
        string wanted,
        string known,
        int id,
        (long Index, int Size) page,
        Guid[] entityTypes,
        out long totalRecords
    )
    {
        var from = $"""
            from umbraco.node n
            where (cardinality(@entityTypes) = 0 or n.object_type = any(@entityTypes))
                and exists (select from umbraco.relation r where r.{wanted} = n.id and r.{known} = @id)
            """;
        var parameters = new
        {
            id,
            entityTypes,
            skip = page.Index * page.Size,
            take = page.Size,
        };
        totalRecords = database.Scalar<long>($"select count(*) {from}", parameters);
        var found = database.Query<RelatedRow>(
            $"select n.id, n.object_type {from} order by n.id offset @skip limit @take",
            parameters
        );
        var loaded = found
            .GroupBy(row => row.ObjectType)
            .SelectMany(type => entities.Value.GetAll(type.Key, [.. type.Select(row => row.Id)]))
            .ToDictionary(entity => entity.Id);
        return [.. found.Select(row => loaded.GetValueOrDefault(row.Id)).OfType<IUmbracoEntity>()];
    }

    private List<IRelation> Read(string condition, object? parameters) =>
        database
            .Query<RelationRow>($"{Select} where {condition}", parameters)
            .ConvertAll(row => row.ToEntity(types.Shared(row.RelationTypeId)));

    private sealed record RelatedRow(int Id, Guid ObjectType);
}
