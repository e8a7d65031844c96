using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PlainContent;

/// <summary>Turns rows into media or members.</summary>
internal sealed class PlainContentReader<TEntity, TRow>(
    PlainContentKind<TEntity, TRow> kind,
    ScopeDatabase database,
    ContentTypeStore types
)
    where TEntity : class, IContentBase
    where TRow : PlainContentRow
{
    /// <summary>n is the node, d the media item or member.</summary>
    public string From => $"from umbraco.{kind.Table} d join umbraco.node n on n.id = d.node_id";

    /// <param name="condition">May be followed by an order and a limit.</param>
    /// <param name="propertyAliases">Null loads all values, otherwise only these have values.</param>
    public List<TEntity> Read(string condition, object? parameters, string[]? propertyAliases = null)
    {
        var own = string.Concat(kind.Own.Select(column => $", d.{column.Column}"));
        var rows = database.Query<TRow>(
            $"""
            select n.id, n.key, n.parent_id, n.level, n.path, n.sort_order, n.trashed, n.name, n.creator_id, n.created,
                d.content_type_id, d.version_id, d.version_date, d.writer_id, d.properties::text as properties{own}
            {From}
            where {condition}
            """,
            parameters
        );
        return rows.ConvertAll(row => Build(row, propertyAliases));
    }

    private TEntity Build(TRow row, string[]? propertyAliases)
    {
        // The types are shared with everyone: content holds on to their property types, and nobody changes those in place.
        var type =
            types.Current.Find(row.ContentTypeId)
            ?? throw new InvalidOperationException(
                $"Node {row.Id} has the content type {row.ContentTypeId}, which does not exist. Delete the node, or restore the type."
            );
        var propertyTypes = type.CompositionPropertyTypes.ToArray();
        var wanted = propertyAliases is null
            ? null
            : propertyTypes
                .Where(one => propertyAliases.InvariantContains(one.Alias))
                .Select(one => one.Id)
                .ToHashSet();
        var properties = StoredProperties.Build(
            propertyTypes,
            StoredPropertyValues.Parse(row.Properties).Only(wanted),
            StoredPropertyValues.None
        );
        var entity = kind.Create(row, type, properties);
        if (entity is not ContentBase content)
        {
            throw new InvalidOperationException($"{entity.GetType().Name} is not content.");
        }
        content.DisableChangeTracking();
        try
        {
            content.Properties = properties;
            Fill(content, row);
            content.ResetDirtyProperties(false);
        }
        finally
        {
            content.EnableChangeTracking();
        }
        return entity;
    }

    private static void Fill(ContentBase content, TRow row)
    {
        content.Id = row.Id;
        content.Key = row.Key;
        content.VersionId = row.VersionId;
        content.Name = row.Name;
        content.ParentId = row.ParentId;
        content.Level = row.Level;
        content.Path = row.Path;
        content.SortOrder = row.SortOrder;
        content.Trashed = row.Trashed;
        content.CreatorId = row.CreatorId ?? Constants.Security.UnknownUserId;
        content.WriterId = row.WriterId ?? Constants.Security.UnknownUserId;
        content.CreateDate = row.Created;
        content.UpdateDate = row.VersionDate;
    }
}
