using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Relations;

internal sealed record RelationRow(
    int Id,
    int ParentId,
    int ChildId,
    int RelationTypeId,
    string Comment,
    DateTime Created,
    Guid ParentObjectType,
    Guid ChildObjectType
)
{
    public IRelation ToEntity(IRelationType type) =>
        new Relation(ParentId, ChildId, ParentObjectType, ChildObjectType, type).Loaded(relation =>
        {
            relation.Id = Id;
            relation.Comment = Comment;
            relation.CreateDate = Created;
            relation.UpdateDate = Created;
        });
}

/// <summary>Writes rows of the table umbraco.relation.</summary>
internal static class RelationRows
{
    /// <remarks>The same pair in the same type is one relation: saved twice, the later comment counts.</remarks>
    public static void Insert(ScopeDatabase database, IRelation relation) =>
        relation.Id = database.Scalar<int>(
            """
            insert into umbraco.relation (parent_id, child_id, relation_type_id, comment, created)
            values (@ParentId, @ChildId, @RelationTypeId, coalesce(@Comment, ''), @Created)
            on conflict (parent_id, child_id, relation_type_id) do update set comment = excluded.comment
            returning id
            """,
            Columns(relation)
        );

    public static void Update(ScopeDatabase database, IRelation relation) =>
        database.Execute(
            """
            update umbraco.relation
            set parent_id = @ParentId, child_id = @ChildId, relation_type_id = @RelationTypeId,
                comment = coalesce(@Comment, ''), created = @Created
            where id = @Id
            """,
            Columns(relation)
        );

    public static void Save(ScopeDatabase database, IReadOnlyCollection<ReadOnlyRelation> relations)
    {
        if (relations.Count == 0)
        {
            return;
        }
        database.Execute(
            """
            insert into umbraco.relation (parent_id, child_id, relation_type_id, comment, created)
            select distinct on (1, 2, 3) * from unnest(@parents, @children, @types, @comments, @created)
            on conflict (parent_id, child_id, relation_type_id) do update set comment = excluded.comment
            """,
            new
            {
                parents = relations.Select(relation => relation.ParentId).ToArray(),
                children = relations.Select(relation => relation.ChildId).ToArray(),
                types = relations.Select(relation => relation.RelationTypeId).ToArray(),
                comments = relations.Select(relation => relation.Comment).ToArray(),
                created = relations.Select(relation => StoredTime.Utc(relation.CreateDate)).ToArray(),
            }
        );
    }

    private static object Columns(IRelation relation) =>
        new
        {
            relation.Id,
            relation.ParentId,
            relation.ChildId,
            RelationTypeId = relation.RelationType.Id,
            relation.Comment,
            Created = StoredTime.Utc(relation.CreateDate),
        };
}
