using System.Globalization;
using Ibis.Umbraco.ContentTypes.Changes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Where content types and their properties are used by content.</summary>
internal sealed class ContentTypeUse(ScopeDatabase database, ContentTypeStore store)
{
    public bool HasContent(int typeId) =>
        ContentTables.All.Any(tables =>
            database.Scalar<bool>(
                $"select exists (select from {tables.Nodes} where content_type_id = @typeId)",
                new { typeId }
            )
        );

    public bool OfAnyType(int[] nodeIds, int[] typeIds) =>
        ContentTables.All.Any(tables =>
            database.Scalar<bool>(
                $"""
                select exists (
                    select from {tables.Nodes} where node_id = any(@nodeIds) and content_type_id = any(@typeIds)
                )
                """,
                new { nodeIds, typeIds }
            )
        );

    /// <summary>Whether any version of any content has a value of a property for which the condition holds.</summary>
    public bool HasValues(Func<IContentTypeComposition, IPropertyType, bool> condition)
    {
        var current = store.Current;
        int[] properties =
        [
            .. current.All.SelectMany(type =>
                type.PropertyTypes.Where(property => condition(type, property)).Select(property => property.Id)
            ),
        ];
        if (properties.Length == 0)
        {
            return false;
        }

        var ids = properties.ToHashSet();
        var typeIds = current
            .All.Where(type => type.CompositionPropertyTypes.Any(property => ids.Contains(property.Id)))
            .Select(type => type.Id)
            .ToArray();
        var keys = properties.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToArray();
        return ContentTables.All.Any(tables =>
            database.Scalar<bool>(
                $"""
                select exists (
                    select from {tables.Versions} version
                    join {tables.Nodes} content on content.node_id = version.node_id
                    where content.content_type_id = any(@typeIds) and jsonb_exists_any(version.properties, @keys)
                )
                """,
                new { typeIds, keys }
            )
        );
    }
}
