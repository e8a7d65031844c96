using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.PlainContent;

/// <summary>What makes media and members different.</summary>
internal sealed record PlainContentKind<TEntity, TRow>
    where TEntity : class, IContentBase
    where TRow : PlainContentRow
{
    public required Guid ObjectType { get; init; }

    public required string Table { get; init; }

    public required int RecycleBinId { get; init; }

    public required bool NamesAreUnique { get; init; }

    /// <summary>The columns of the table that the other kind does not have, with their values.</summary>
    public required IReadOnlyList<(string Column, Func<TEntity, object?> Value)> Own { get; init; }

    /// <summary>Makes an entity of the type that is to have the properties.</summary>
    public required Func<TRow, IContentTypeComposition, PropertyCollection, TEntity> Create { get; init; }

    public required EntityColumns<TEntity> Columns { get; init; }

    public required Action<IEventAggregator, TEntity> AnnounceRefresh { get; init; }

    public static EntityColumns<TEntity> CommonColumns(params (string Member, string Sql)[] own) =>
        new([
            ("Id", "n.id"),
            ("Key", "n.key"),
            ("Name", "n.name"),
            ("ParentId", "n.parent_id"),
            ("Level", "n.level"),
            ("Path", "n.path"),
            ("SortOrder", "n.sort_order"),
            ("Trashed", "n.trashed"),
            ("CreatorId", "n.creator_id"),
            ("CreateDate", "n.created"),
            ("UpdateDate", "d.version_date"),
            ("VersionId", "d.version_id"),
            ("WriterId", "d.writer_id"),
            ("ContentTypeId", "d.content_type_id"),
            ("ContentType.Id", "d.content_type_id"),
            ("ContentType.Alias", "(select t.alias from umbraco.content_type t where t.id = d.content_type_id)"),
            ("ContentTypeAlias", "(select t.alias from umbraco.content_type t where t.id = d.content_type_id)"),
            .. own,
        ]);
}
