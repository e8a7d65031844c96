using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>Looks up what the values inside blocks are made of: element types, their properties, editors and configurations.</summary>
internal sealed class BlockParts(
    IContentTypeService contentTypes,
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    IShortStringHelper shortStrings
)
{
    public IContentType? ElementType(BlockItemData block) => contentTypes.Get(block.ContentTypeKey);

    public object? Configuration(IPropertyType type) => configurations.GetConfiguration(type.DataTypeKey);

    public IDataValueEditor? Editor(IPropertyType type) =>
        editors.TryGet(type.PropertyEditorAlias, out var editor) ? editor.GetValueEditor(Configuration(type)) : null;

    /// <summary>Names the property type of every value. Blocks of a deleted element type, and values of a removed property, are dropped.</summary>
    public void Resolve(BlockValue value)
    {
        value.ContentData = Resolved(value.ContentData);
        value.SettingsData = Resolved(value.SettingsData);
    }

    /// <summary>A property holding the value, so that an editor can read it; cultures are the block's business.</summary>
    public IProperty PropertyWith(IPropertyType type, object? value)
    {
        var plain = new PropertyType(shortStrings, type.PropertyEditorAlias, type.ValueStorageType, type.Alias)
        {
            Key = type.Key,
            DataTypeId = type.DataTypeId,
            DataTypeKey = type.DataTypeKey,
        };
        var property = new Property(plain);
        property.SetValue(value);

        return property;
    }

    private List<BlockItemData> Resolved(List<BlockItemData> blocks)
    {
        foreach (var block in blocks)
        {
            if (ElementType(block) is not { } type)
            {
                continue;
            }

            block.ContentTypeAlias = type.Alias;
            var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias);
            foreach (var value in block.Values)
            {
                value.PropertyType = properties.GetValueOrDefault(value.Alias);
            }

            block.Values = [.. block.Values.Where(value => value.PropertyType is not null)];
        }

        return blocks.FindAll(block => block.ContentTypeAlias.Length > 0);
    }
}
