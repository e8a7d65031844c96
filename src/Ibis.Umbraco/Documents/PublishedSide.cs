using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>What is really published of an item that is being saved as a draft.</summary>
/// <remarks>
/// A publish that fails has already put its values and cultures into the item, and the item is then saved. Comparing the draft
/// with them would show the item as unchanged.
/// </remarks>
internal static class PublishedSide
{
    public static void Restore(ScopeDatabase database, IPublishableContentBase content)
    {
        var row = database.First<Row>(
            """
            select p.name, p.cultures, p.properties
            from umbraco.document d
            join umbraco.document_version p on p.id = d.published_version_id
            where d.node_id = @Id and d.published
            """,
            new { content.Id }
        );
        if (row is null)
        {
            return;
        }
        content.PublishName = row.Name;
        var values = StoredPropertyValues.Parse(row.Properties);
        foreach (var property in content.Properties)
        {
            if (property.PropertyType.SupportsPublishing)
            {
                Restore(property, values.Of(property.PropertyTypeId));
            }
        }
        if (content.ContentType.VariesByCulture() && content.IsPropertyDirty(nameof(content.PublishCultureInfos)))
        {
            content.PublishCultureInfos = null;
            foreach (var (culture, stored) in StoredCultures.Read<StoredCulture>(row.Cultures))
            {
                content.SetPublishInfo(culture, stored.Name, stored.Date);
            }
        }
    }

    private static void Restore(IProperty property, IReadOnlyList<StoredPropertyValue> published)
    {
        foreach (var value in property.Values)
        {
            value.PublishedValue = published
                .FirstOrDefault(stored =>
                    stored.Culture.InvariantEquals(value.Culture) && stored.Segment.InvariantEquals(value.Segment)
                )
                .Value;
        }
    }

    private sealed record Row(string Name, string? Cultures, string? Properties);
}
