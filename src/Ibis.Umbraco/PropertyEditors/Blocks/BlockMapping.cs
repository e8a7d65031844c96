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

        foreach (var block in sent.Blocks())
        {
            var before = current?.Blocks().FirstOrDefault(one => one.Key == block.Key);
            foreach (var value in block.Values)
            {
                value.Value = FromEditor(value, value.Value, value.In(before)?.Value, contentKey);
            }

            Clear(before?.Values.Where(value => value.In(block) is null), contentKey);
        }

        var kept = sent.Blocks().Select(block => block.Key).ToHashSet();
        Clear(
            current?.Blocks().Where(block => !kept.Contains(block.Key)).SelectMany(block => block.Values),
            contentKey
        );
    }

    public void ToEditor(BlockValue stored)
    {
        parts.Resolve(stored);
        foreach (var value in stored.Blocks().SelectMany(block => block.Values))
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

        return stored
            .Blocks()
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
        foreach (var value in stored.Blocks().SelectMany(block => block.Values))
        {
            if (value.PropertyType is { } type)
            {
                value.Value = replacement(new BlockPropertyContent(type, value.Value));
            }
        }
    }

    // Editors let go of what belongs to a removed value, as of its file.
    private void Clear(IEnumerable<BlockPropertyValue>? removed, Guid contentKey)
    {
        foreach (var value in removed ?? [])
        {
            FromEditor(value, sent: null, value.Value, contentKey);
        }
    }

    private object? FromEditor(BlockPropertyValue value, object? sent, object? before, Guid contentKey)
    {
        if (value.PropertyType is not { } type || parts.Editor(type) is not { } editor)
        {
            return sent;
        }

        var content = new ContentPropertyData(sent, parts.Configuration(type))
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
}
