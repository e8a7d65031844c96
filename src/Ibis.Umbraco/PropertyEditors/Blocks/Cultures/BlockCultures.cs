using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Cultures;

/// <summary>Merges block values culture by culture. Layout and exposure are structure, which all cultures share.</summary>
internal sealed class BlockCultures(BlockParts parts, IJsonSerializer json)
{
    /// <summary>Makes of the draft what is published. The order of the draft is kept: once every culture is published, the two are the same text.</summary>
    /// <returns>Whether the draft differs from what is published now.</returns>
    public bool Publish(BlockValue edited, BlockValue? published, string? culture)
    {
        Resolve(edited, published);
        var draft = json.Serialize(edited);
        foreach (var (block, before) in Pairs(edited, published))
        {
            block.Values =
            [
                .. block.Values.Select(value => Published(value, before, culture)).OfType<BlockPropertyValue>(),
                .. Missing(before, block)
                    .Where(value => !value.Culture.InvariantEquals(culture) && Nested(value) is null),
            ];
        }

        return json.Serialize(edited) != draft;
    }

    /// <summary>What is saved: the one of the two values that owns the structure, with the values of the other one where these count.</summary>
    public TValue? Save<TValue>(TValue? stored, TValue? sent, CultureRights rights)
        where TValue : BlockValue
    {
        Resolve(stored, sent);
        if (stored is null || sent is null)
        {
            return rights.Shared ? WithoutForbidden(sent, rights) : stored;
        }

        var result = rights.Shared ? sent : stored;
        result.Expose = Exposed(result, stored, sent, rights);
        foreach (var (block, own) in Pairs(result, rights.Shared ? stored : sent))
        {
            var (before, now) = rights.Shared ? (own, block) : (block, own ?? block);
            block.Values =
            [
                .. now.Values.Select(value => Saved(value, before, rights)).OfType<BlockPropertyValue>(),
                .. Missing(before, now).Where(value => !rights.Allow(value.Culture)),
            ];
        }

        return result;
    }

    public IEnumerable<string> Changed(BlockValue edited, BlockValue published, string defaultCulture)
    {
        Resolve(edited, published);
        var values = Pairs(edited, published)
            .Concat(Pairs(published, edited))
            .SelectMany(pair => pair.Block.Values.SelectMany(value => Changed(value, pair.Other, defaultCulture)));
        var exposure = edited
            .Expose.Concat(published.Expose)
            .Where(one => !edited.Expose.Any(one.IsSame) || !published.Expose.Any(one.IsSame))
            .Select(one => one.Culture ?? defaultCulture);
        string[] structure = json.Serialize(edited.Layout) == json.Serialize(published.Layout) ? [] : [defaultCulture];

        return values.Concat(exposure).Concat(structure).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private BlockPropertyValue? Published(BlockPropertyValue value, BlockItemData? before, string? culture)
    {
        var published = value.In(before);
        if (Nested(value) is { } nested)
        {
            value.Value = nested.Publish(value.Value, published?.Value, culture);

            return value;
        }

        return value.Culture.InvariantEquals(culture) ? value : published;
    }

    private BlockPropertyValue? Saved(BlockPropertyValue value, BlockItemData? before, CultureRights rights)
    {
        var stored = value.In(before);
        if (Nested(value) is { } nested)
        {
            value.Value = nested.Save(stored?.Value, value.Value, rights);

            return value;
        }

        return rights.Allow(value.Culture) ? value : stored;
    }

    private IEnumerable<string> Changed(BlockPropertyValue value, BlockItemData? other, string defaultCulture)
    {
        var counterpart = value.In(other);
        if (json.Serialize(value.Value) == json.Serialize(counterpart?.Value))
        {
            return [];
        }

        var nested = Nested(value)?.ChangedCultures(value.Value, counterpart?.Value, defaultCulture).ToArray();

        return nested is { Length: > 0 } ? nested : [value.Culture ?? defaultCulture];
    }

    private static TValue? WithoutForbidden<TValue>(TValue? sent, CultureRights rights)
        where TValue : BlockValue
    {
        foreach (var block in sent?.Blocks() ?? [])
        {
            block.Values = [.. block.Values.Where(value => rights.Allow(value.Culture))];
        }

        return sent;
    }

    // Who may only translate may still show a block in the own language.
    private static BlockItemVariation[] Exposed(
        BlockValue result,
        BlockValue stored,
        BlockValue sent,
        CultureRights rights
    ) =>
        [
            .. sent
                .Expose.Where(one => rights.Allow(one.Culture))
                .Concat(stored.Expose.Where(one => !rights.Allow(one.Culture)))
                .Where(one => result.ContentData.Exists(block => block.Key == one.ContentKey)),
        ];

    private IMergeCultures? Nested(BlockPropertyValue value) =>
        value is { Culture: null, PropertyType: { } type } && !type.VariesByCulture()
            ? parts.Editor(type) as IMergeCultures
            : null;

    private void Resolve(params BlockValue?[] values)
    {
        foreach (var value in values.OfType<BlockValue>())
        {
            parts.Resolve(value);
        }
    }

    private static IEnumerable<(BlockItemData Block, BlockItemData? Other)> Pairs(BlockValue value, BlockValue? other)
    {
        var others = other?.Blocks().DistinctBy(block => block.Key).ToDictionary(block => block.Key);

        return value.Blocks().Select(block => (block, others?.GetValueOrDefault(block.Key)));
    }

    private static IEnumerable<BlockPropertyValue> Missing(BlockItemData? from, BlockItemData present) =>
        from?.Values.Where(value => value.In(present) is null).ToArray() ?? [];
}
