using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The tabs and groups of a type.</summary>
internal static class TypeGroups
{
    public static XElement Write(IContentTypeComposition item) =>
        new(
            "Tabs",
            item.PropertyGroups.OrderBy(group => group.Key)
                .Select(group => new XElement(
                    "Tab",
                    new XElement("Key", group.Key),
                    new XElement("Caption", group.Name),
                    new XElement("Alias", group.Alias),
                    new XElement("Type", group.Type),
                    new XElement("SortOrder", group.SortOrder)
                ))
        );

    public static void Apply(IContentTypeComposition item, SyncFile file)
    {
        var elements = Elements(file);
        // Files from before version 9 have no types; where one element says Tab, the others mean it too.
        var untyped = elements.Exists(element => element.Choice<PropertyGroupType>("Type") == PropertyGroupType.Tab)
            ? PropertyGroupType.Tab
            : PropertyGroupType.Group;
        foreach (var element in elements.OrderBy(element => AliasOf(element).Count(letter => letter == '/')))
        {
            Apply(item, element, file, untyped);
        }
    }

    public static void RemoveGone(IContentTypeComposition item, SyncFile file)
    {
        var aliases = Elements(file).ConvertAll(AliasOf);
        foreach (var group in item.PropertyGroups.Where(group => !aliases.Contains(group.Alias)).ToList())
        {
            if (group.PropertyTypes is null or { Count: 0 })
            {
                item.RemovePropertyGroup(group.Alias);
            }
        }
    }

    public static string AliasOf(XElement element) =>
        element.Some("Alias") ?? Alias(element.Text("Caption") ?? string.Empty);

    /// <summary>The alias that Umbraco makes for a group that only has a name.</summary>
    public static string Alias(string name)
    {
        var letters = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter == '/'));
        return letters.Length == 0 ? "group" : char.ToLowerInvariant(letters[0]) + letters[1..];
    }

    private static void Apply(IContentTypeComposition item, XElement element, SyncFile file, PropertyGroupType untyped)
    {
        var alias = AliasOf(element);
        var key = element.Guid("Key");
        var caption = element.Text("Caption") ?? alias;
        var group =
            item.PropertyGroups.FirstOrDefault(group => group.Key == key)
            ?? item.PropertyGroups.FirstOrDefault(group => group.Alias == alias)
            ?? item.PropertyGroups.FirstOrDefault(group => group.Name == caption && element.Some("Alias") is null);
        if (group is null)
        {
            item.AddPropertyGroup(alias, caption);
            group =
                item.PropertyGroups.FirstOrDefault(added => added.Alias == alias)
                ?? throw file.Refuse(element, $"the group '{alias}' could not be added", "give it an alias of its own");
        }
        group.Key = key ?? group.Key;
        if (group.Alias != alias)
        {
            group.Alias = alias;
        }
        group.Name = caption;
        group.Type = element.Choice<PropertyGroupType>("Type") ?? untyped;
        group.SortOrder = element.Int("SortOrder");
    }

    private static List<XElement> Elements(SyncFile file) => file.Root.Element("Tabs")?.Elements("Tab").ToList() ?? [];
}
