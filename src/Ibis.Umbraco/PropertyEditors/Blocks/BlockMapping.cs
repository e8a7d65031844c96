using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>Passes every value inside a block value through its own editor, on the way in and out.</summary>
internal sealed class BlockMapping(BlockParts parts)
{
    public void FromEditor(BlockValue sent, BlockValue? current, Guid contentKey)
    {
        parts.Resolve(sent);
        if (current is not null)
        {
            parts.Resolve(current);
        }

        foreach (var block in Blocks(sent))
        {
            var before = current is null ? null : Blocks(current).FirstOrDefault(one => one.Key == block.Key);
            foreach (var value in block.Values)
            {
                value.Value = FromEditor(
                    value,
                    before?.Values.FirstOrDefault(one => IsSame(one, value))?.Value,
                    contentKey
                );
            }
        }
    }

    public void ToEditor(BlockValue stored)
    {
        parts.Resolve(stored);
        foreach (var value in Blocks(stored).SelectMany(block => block.Values))
        {
            if (value.PropertyType is { } type && parts.Editor(type) is { } editor)
            {
                value.Value = editor.ToEditor(parts.PropertyWith(type, Stored(type, value.Value)));
            }
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue stored) =>
        Values(stored)
            .SelectMany(value =>
                parts.Editor(value.PropertyType) is IDataValueReference reference
                    ? reference.GetReferences(value.Value)
                    : []
            );

    public IEnumerable<ITag> Tags(BlockValue stored, int? languageId) =>
        Values(stored)
            .SelectMany(value =>
                parts.Editor(value.PropertyType) is IDataValueTags tags
                    ? tags.GetTags(value.Value, parts.Configuration(value.PropertyType), languageId)
                    : []
            );

    public IEnumerable<BlockPropertyContent> Values(BlockValue stored)
    {
        parts.Resolve(stored);

        return Blocks(stored)
            .SelectMany(block => block.Values)
            .Where(value => value.PropertyType is not null)
            .Select(value => new BlockPropertyContent(
                value.PropertyType ?? throw new InvalidOperationException(),
                value.Value
            ));
    }

    public void Replace(BlockValue stored, Func<BlockPropertyContent, object?> replacement)
    {
        parts.Resolve(stored);
        foreach (var value in Blocks(stored).SelectMany(block => block.Values))
        {
            if (value.PropertyType is { } type)
            {
                value.Value = replacement(new BlockPropertyContent(type, value.Value));
            }
        }
    }

    private object? FromEditor(BlockPropertyValue value, object? before, Guid contentKey)
    {
        if (value.PropertyType is not { } type || parts.Editor(type) is not { } editor)
        {
            return value.Value;
        }

        var content = new ContentPropertyData(value.Value, parts.Configuration(type))
        {
            ContentKey = contentKey,
            PropertyTypeKey = type.Key,
        };

        return editor.FromEditor(content, before);
    }

    // JSON has no dates or decimals of its own; a property refuses values of another type than it stores.
    private static object? Stored(IPropertyType type, object? value) =>
        type.ValueStorageType switch
        {
            ValueStorageType.Date => value is string text
            && DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var date)
                ? date
                : value,
            ValueStorageType.Decimal => value is int or long or double
                ? Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)
                : value,
            ValueStorageType.Integer => value is bool truth ? (truth ? 1 : 0) : value,
            _ => value is null or string ? value : value.ToString(),
        };

    private static bool IsSame(BlockPropertyValue one, BlockPropertyValue other) =>
        one.Alias == other.Alias
        && string.Equals(one.Culture, other.Culture, StringComparison.OrdinalIgnoreCase)
        && one.Segment == other.Segment;

    private static IEnumerable<BlockItemData> Blocks(BlockValue value) => value.ContentData.Concat(value.SettingsData);
}
