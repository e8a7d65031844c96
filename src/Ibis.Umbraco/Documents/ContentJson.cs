using Ibis.Umbraco.PropertyValues;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

internal sealed record VersionJson(byte[] Cultures, byte[] Properties);

/// <summary>The jsonb columns of an item.</summary>
internal sealed class ContentJson(SortableValues sortable)
{
    private static readonly byte[] Empty = "{}"u8.ToArray();

    public VersionJson Draft(IPublishableContentBase content) =>
        new(Cultures(content, content.CultureInfos), PropertyValuesJson.Edited(content.Properties, sortable.Of));

    public VersionJson Published(IPublishableContentBase content) =>
        new(
            Cultures(content, content.PublishCultureInfos),
            PropertyValuesJson.Published(content.Properties, sortable.Of)
        );

    /// <param name="published">Whether the item is published once this save is done.</param>
    public static byte[] NodeCultures(IPublishableContentBase content, bool published, EditedContent edited)
    {
        if (!content.ContentType.VariesByCulture())
        {
            return Empty;
        }
        var cultures = new Dictionary<string, NodeCulture>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var culture in content.AvailableCultures.Union(content.PublishedCultures, StringComparer.OrdinalIgnoreCase)
        )
        {
            var isAvailable = content.IsCultureAvailable(culture);
            var isPublished = published && content.IsCulturePublished(culture);
            if (isAvailable || isPublished)
            {
                cultures[culture] = new NodeCulture(
                    content.GetCultureName(culture) ?? content.GetPublishName(culture),
                    isAvailable,
                    isPublished,
                    isAvailable && (!isPublished || edited.Cultures.Contains(culture))
                );
            }
        }
        return StoredCultures.Write(cultures);
    }

    public static int? TemplateOf(IPublishableContentBase content) =>
        content is ITemplatedContent { TemplateId: > 0 } templated ? templated.TemplateId : null;

    private static byte[] Cultures(IPublishableContentBase content, ContentCultureInfosCollection? infos) =>
        content.ContentType.VariesByCulture() ? StoredCultures.Write(StoredCultures.Of(infos)) : Empty;
}
