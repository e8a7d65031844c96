using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Which types may lie below a type.</summary>
internal static class TypeStructure
{
    public static XElement Write<T>(T item, SyncKind kind)
        where T : IContentTypeComposition =>
        new(
            "Structure",
            (item.AllowedContentTypes ?? [])
                .OrderBy(allowed => allowed.SortOrder)
                .Select(allowed => new XElement(
                    kind.Root,
                    new XAttribute("Key", allowed.Key),
                    new XAttribute("SortOrder", allowed.SortOrder),
                    allowed.Alias
                ))
        );

    public static void Apply<T>(T item, SyncFile file, SyncKind kind, IContentTypeBaseService<T> service, SyncRun run)
        where T : class, IContentTypeComposition
    {
        if (file.Root.Element("Structure") is not { } structure)
        {
            return;
        }
        var allowed = new List<ContentTypeSort>();
        foreach (var element in structure.Elements(kind.Root))
        {
            var type = (element.Key() is { } key ? service.Get(key) : null) ?? service.Get(element.Value);
            if (type is null)
            {
                run.Warn(
                    file.Refuse(
                        element,
                        $"there is no type '{element.Value}' to allow below it",
                        "add its file or remove the line"
                    )
                );
                continue;
            }
            var sortOrder = int.TryParse((string?)element.Attribute("SortOrder"), out var order)
                ? order
                : allowed.Count;
            allowed.Add(new ContentTypeSort(type.Key, sortOrder, type.Alias));
        }
        // Umbraco's comparison of the two lists leaves the order out.
        var same = (item.AllowedContentTypes ?? [])
            .Select(Sorted)
            .Order()
            .SequenceEqual(allowed.Select(Sorted).Order());
        if (!same)
        {
            item.AllowedContentTypes = null;
            item.AllowedContentTypes = allowed;
        }
    }

    private static (int Order, string Alias) Sorted(ContentTypeSort sort) => (sort.SortOrder, sort.Alias);
}
