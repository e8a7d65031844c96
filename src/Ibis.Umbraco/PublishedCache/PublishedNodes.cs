using System.Buffers;
using System.Text;
using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Published nodes made from the entities that the services hand out.</summary>
internal static class PublishedNodes
{
    /// <summary>The published side of a document.</summary>
    public static PublishedNode Published(IContent content)
    {
        var cultures = PublishedCultures(content);
        return Node(
            content,
            content.PublishName ?? content.Name,
            content.PublishTemplateId,
            cultures,
            // A culture that is not published keeps its old published value in the entity; the public must not see it.
            value => value.Culture is null || cultures.ContainsKey(value.Culture) ? value.PublishedValue : null
        );
    }

    /// <summary>The draft of a document, as a preview shows it.</summary>
    /// <param name="isShown">Which cultures are shown as they were saved; the others are as the public sees them.</param>
    public static PublishedNode Draft(IContent content, Func<string, bool> isShown)
    {
        var cultures = DraftCultures(content);
        foreach (var hidden in cultures.Keys.Where(culture => !isShown(culture)).ToList())
        {
            cultures.Remove(hidden);
        }
        var published = PublishedCultures(content);
        foreach (var (culture, named) in published.Where(culture => !isShown(culture.Key)))
        {
            cultures[culture] = named;
        }
        return Node(
            content,
            content.Name,
            content.TemplateId,
            cultures,
            value =>
                value.Culture is not { } culture || isShown(culture) ? value.EditedValue
                : published.ContainsKey(culture) ? value.PublishedValue
                : null
        );
    }

    public static PublishedNode Media(IMedia media) =>
        Node(media, media.Name, templateId: null, DraftCultures(media), value => value.EditedValue);

    /// <summary>The stored form; see <see cref="PublishedNodeJson"/>.</summary>
    public static string Serialize(PublishedNode node)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            PublishedNodeJson.Write(json, node);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Dictionary<string, PublishedCultureInfo> PublishedCultures(IContent content)
    {
        var cultures = new Dictionary<string, PublishedCultureInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in content.PublishCultureInfos ?? [])
        {
            cultures[culture.Culture] = new PublishedCultureInfo(culture.Culture, culture.Name, null, culture.Date);
        }
        return cultures;
    }

    private static Dictionary<string, PublishedCultureInfo> DraftCultures(IContentBase content)
    {
        var cultures = new Dictionary<string, PublishedCultureInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in content.CultureInfos ?? [])
        {
            if (!string.IsNullOrWhiteSpace(culture.Name))
            {
                cultures[culture.Culture] = new PublishedCultureInfo(culture.Culture, culture.Name, null, culture.Date);
            }
        }
        return cultures;
    }

    private static PublishedNode Node(
        IContentBase content,
        string? name,
        int? templateId,
        Dictionary<string, PublishedCultureInfo> cultures,
        Func<IPropertyValue, object?> shown
    ) =>
        new(
            content.Id,
            content.Key,
            content.ContentType.Key,
            new NodePlace(content.ParentId, content.Level, content.Path, content.SortOrder),
            new NodeDates(content.CreateDate, content.CreatorId, content.UpdateDate, content.WriterId),
            name ?? string.Empty,
            templateId,
            cultures,
            Values(content, shown)
        );

    private static Dictionary<string, PublishedValue[]> Values(
        IContentBase content,
        Func<IPropertyValue, object?> shown
    )
    {
        var values = new Dictionary<string, PublishedValue[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in content.Properties)
        {
            PublishedValue[] kept =
            [
                .. property
                    .Values.Select(value => new PublishedValue(
                        value.Culture ?? string.Empty,
                        value.Segment ?? string.Empty,
                        shown(value)
                    ))
                    .Where(value => value.Source is not null),
            ];
            if (kept.Length > 0)
            {
                values[property.Alias] = kept;
            }
        }
        return values;
    }
}
