using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>A value inside a block, read in the variant the block is shown in.</summary>
internal sealed class BlockProperty(
    IPublishedElement owner,
    IPublishedPropertyType type,
    BlockItemData data,
    BlockVariant variant,
    bool preview
) : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private readonly ConcurrentDictionary<(string?, string?), object?> _intermediate = new();

    public override bool HasValue(string? culture = null, string? segment = null) =>
        PropertyType.IsValue(GetSourceValue(culture, segment), PropertyValueLevel.Source)
        ?? PropertyType.IsValue(Intermediate(culture, segment), PropertyValueLevel.Inter)
        ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
        ?? false;

    public override object? GetSourceValue(string? culture = null, string? segment = null) =>
        variant.Pick(data.Values, PropertyType, culture, segment)?.Value;

    public override object? GetValue(string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, Intermediate(culture, segment), preview);

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(
            owner,
            ReferenceCacheLevel,
            Intermediate(culture, segment),
            preview,
            expanding
        );

    private object? Intermediate(string? culture, string? segment) =>
        _intermediate.GetOrAdd(
            (culture, segment),
            key => PropertyType.ConvertSourceToInter(owner, GetSourceValue(key.Item1, key.Item2), preview)
        );
}
