using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The parts of a file that all types have.</summary>
internal static class TypeXml
{
    public static XElement Root(IContentTypeComposition item, SyncKind kind, params object?[] parts) =>
        new(
            kind.Root,
            new XAttribute("Key", item.Key),
            new XAttribute("Alias", item.Alias),
            new XAttribute("Level", item.Level),
            parts
        );

    public static IEnumerable<XElement> Names(IContentTypeComposition item) =>
        [
            new("Name", item.Name),
            new("Icon", item.Icon),
            new("Thumbnail", item.Thumbnail),
            new("Description", item.Description ?? string.Empty),
            new("AllowAtRoot", SyncXml.Capital(item.AllowedAsRoot)),
            new("ListView", item.ListView ?? Guid.Empty),
            new("Variations", item.Variations),
            new("IsElement", item.IsElement),
        ];

    public static async Task<XElement?> PlaceAsync<T>(T item, TypeServices<T> types)
        where T : class, IContentTypeComposition
    {
        var parent = item.ContentTypeComposition.FirstOrDefault(type => type.Id == item.ParentId);
        if (parent is not null)
        {
            return new XElement("Parent", new XAttribute("Key", parent.Key), parent.Alias);
        }
        return await types.Folders.PathOfAsync(item.ParentId) is { } folder ? new XElement("Folder", folder) : null;
    }

    public static XElement Compositions(IContentTypeComposition item) =>
        new(
            "Compositions",
            item.ContentTypeComposition.OrderBy(type => type.Alias, SyncOrder.Text)
                .Select(type => new XElement("Composition", new XAttribute("Key", type.Key), type.Alias))
        );

    public static XElement Properties(IContentTypeComposition item, Func<IPropertyType, IEnumerable<XElement>> own) =>
        new(
            "GenericProperties",
            item.PropertyTypes.OrderBy(property => property.Alias, SyncOrder.Text)
                .Select(property => Property(item, property, own(property)))
        );

    private static XElement Property(IContentTypeComposition item, IPropertyType property, IEnumerable<XElement> own)
    {
        var group = item.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(property.Alias) == true);
        return new XElement(
            "GenericProperty",
            new XElement("Key", property.Key),
            new XElement("Name", property.Name),
            new XElement("Alias", property.Alias),
            property.DataTypeKey == Guid.Empty ? null : new XElement("Definition", property.DataTypeKey),
            new XElement("Type", property.PropertyEditorAlias),
            new XElement("Mandatory", property.Mandatory),
            new XElement("Validation", property.ValidationRegExp ?? string.Empty),
            new XElement("Description", new XCData(property.Description ?? string.Empty)),
            new XElement("SortOrder", property.SortOrder),
            group is null ? new XElement("Tab") : new XElement("Tab", new XAttribute("Alias", group.Alias), group.Name),
            own,
            new XElement("MandatoryMessage", property.MandatoryMessage ?? string.Empty),
            new XElement("ValidationRegExpMessage", property.ValidationRegExpMessage ?? string.Empty),
            new XElement("LabelOnTop", property.LabelOnTop)
        );
    }
}
