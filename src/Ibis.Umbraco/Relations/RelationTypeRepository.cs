using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Relations;

internal sealed class RelationTypeRepository(ScopeDatabase database, RepositoryVersions versions)
    : WholeTable<IRelationType>("relation_type", database, versions),
        IRelationTypeRepository
{
    /// <summary>The type as it is held, for relations that are built from rows.</summary>
    public IRelationType Shared(int id) =>
        Held.FirstOrDefault(type => type.Id == id)
        ?? throw new InvalidOperationException($"There is no relation type with the id {id}.");

    protected override IEnumerable<IRelationType> Load() =>
        Database
            .Query<Row>(
                """
                select id, key, alias, name, is_bidirectional, is_dependency, parent_object_type, child_object_type
                from umbraco.relation_type
                order by id
                """
            )
            .Select(row => row.ToEntity());

    protected override void Insert(IRelationType entity) =>
        entity.Id = Database.Scalar<int>(
            """
            insert into umbraco.relation_type
                (key, alias, name, is_bidirectional, is_dependency, parent_object_type, child_object_type)
            values (@Key, @Alias, @Name, @IsBidirectional, @IsDependency, @ParentObjectType, @ChildObjectType)
            returning id
            """,
            Columns(entity)
        );

    protected override void Update(IRelationType entity) =>
        Database.Execute(
            """
            update umbraco.relation_type
            set key = @Key, alias = @Alias, name = @Name, is_bidirectional = @IsBidirectional, is_dependency = @IsDependency,
                parent_object_type = @ParentObjectType, child_object_type = @ChildObjectType
            where id = @Id
            """,
            Columns(entity)
        );

    protected override void Remove(IRelationType entity) =>
        Database.Execute("delete from umbraco.relation_type where id = @Id", new { entity.Id });

    private static object Columns(IRelationType type) =>
        new
        {
            type.Id,
            type.Key,
            type.Alias,
            type.Name,
            type.IsBidirectional,
            IsDependency = type is IRelationTypeWithIsDependency { IsDependency: true },
            type.ParentObjectType,
            type.ChildObjectType,
        };

    private sealed record Row(
        int Id,
        Guid Key,
        string Alias,
        string Name,
        bool IsBidirectional,
        bool IsDependency,
        Guid? ParentObjectType,
        Guid? ChildObjectType
    )
    {
        public IRelationType ToEntity() =>
            new RelationType(Name, Alias, IsBidirectional, ParentObjectType, ChildObjectType, IsDependency, Key).Loaded(
                type => type.Id = Id
            );
    }
}
