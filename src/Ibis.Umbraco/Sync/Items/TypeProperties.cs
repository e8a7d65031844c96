using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The properties that a type has itself, without those of its compositions.</summary>
internal sealed class TypeProperties<T>(TypeServices<T> types, SyncFile file)
    where T : class, IContentTypeComposition
{
    private readonly List<XElement> _elements =
        file.Root.Element("GenericProperties")?.Elements("GenericProperty").ToList() ?? [];

    public void RemoveGone(T item)
    {
        if (file.Root.Element("GenericProperties") is null)
        {
            return;
        }
        foreach (
            var property in item
                .PropertyTypes.Where(property => !_elements.Exists(element => Is(property, element)))
                .ToList()
        )
        {
            item.RemovePropertyType(property.Alias);
        }
    }

    public async Task ApplyAsync(T item, Action<T, IPropertyType, XElement> applyOwn)
    {
        foreach (var element in _elements)
        {
            var dataType = await DataTypeOfAsync(element);
            var property =
                item.PropertyTypes.FirstOrDefault(property => property.Key == element.Guid("Key"))
                ?? item.PropertyTypes.FirstOrDefault(property => Is(property, element));
            if (property is null)
            {
                var added = new PropertyType(types.Strings, dataType, AliasOf(element))
                {
                    Name = element.Text("Name") ?? AliasOf(element),
                };
                if (!Add(item, added, element))
                {
                    // A composition has it already.
                    continue;
                }
                property = added;
            }
            Apply(property, element, dataType);
            Place(item, property, element);
            applyOwn(item, property, element);
        }
    }

    private bool Is(IPropertyType property, XElement element) =>
        property.Key == element.Guid("Key")
        || string.Equals(property.Alias, element.Text("Alias"), StringComparison.OrdinalIgnoreCase);

    private static void Apply(IPropertyType property, XElement element, IDataType dataType)
    {
        property.Key = element.Guid("Key") ?? property.Key;
        property.Alias = element.Some("Alias") ?? property.Alias;
        property.Name = element.Text("Name") ?? property.Name;
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
        property.Mandatory = element.Flag("Mandatory") ?? property.Mandatory;
        property.ValidationRegExp = element.Text("Validation") is { } pattern
            ? NullIfEmpty(pattern)
            : property.ValidationRegExp;
        property.Description = element.Text("Description") is { } description
            ? NullIfEmpty(description)
            : property.Description;
        property.SortOrder = element.Int("SortOrder");
        property.Variations = element.Choice<ContentVariation>("Variations") ?? property.Variations;
        property.MandatoryMessage = element.Text("MandatoryMessage") is { } message
            ? NullIfEmpty(message)
            : property.MandatoryMessage;
        property.ValidationRegExpMessage = element.Text("ValidationRegExpMessage") is { } patternMessage
            ? NullIfEmpty(patternMessage)
            : property.ValidationRegExpMessage;
        property.LabelOnTop = element.Flag("LabelOnTop") ?? property.LabelOnTop;
    }

    private static bool Add(T item, PropertyType property, XElement element) =>
        GroupOf(item, element) is { } group
            ? item.AddPropertyType(property, group.Alias, group.Name)
            : item.AddPropertyType(property);

    private static void Place(T item, IPropertyType property, XElement element)
    {
        var wanted = GroupOf(item, element)?.Alias;
        var present = item
            .PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(property.Alias) == true)
            ?.Alias;
        if (wanted != present)
        {
            item.MovePropertyType(property.Alias, wanted);
        }
    }

    private static PropertyGroup? GroupOf(T item, XElement element)
    {
        var tab = element.Element("Tab");
        var alias = (string?)tab?.Attribute("Alias");
        return string.IsNullOrEmpty(alias)
            ? item.PropertyGroups.FirstOrDefault(group => tab is { Value.Length: > 0 } && group.Name == tab.Value)
            : item.PropertyGroups.FirstOrDefault(group => group.Alias == alias);
    }

    private async Task<IDataType> DataTypeOfAsync(XElement element)
    {
        var key = element.Guid("Definition");
        var byKey = key is null ? null : await types.DataTypes.GetAsync(key.Value);
        var name = element.Some("Type");
        return byKey
            ?? (name is null ? null : await types.DataTypes.GetAsync(name))
            ?? throw file.Refuse(
                element.Element("Definition") ?? element,
                $"the property '{AliasOf(element)}' has the data type {key?.ToString() ?? name ?? "(none)"}, which is not there",
                "add the file of the data type in DataTypes or name another one"
            );
    }

    private string AliasOf(XElement element) =>
        element.Some("Alias")
        ?? throw file.Refuse(element, "a property has no <Alias>", "fill it in or export the type again");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
