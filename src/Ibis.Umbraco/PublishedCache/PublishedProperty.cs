using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>A property of a published item. Values are converted when they are first asked for.</summary>
internal sealed class PublishedProperty(
    IPublishedContent owner,
    IPublishedPropertyType propertyType,
    PublishedValue[] values,
    bool preview,
    IVariationContextAccessor variation
) : PublishedPropertyBase(propertyType, PropertyCacheLevel.Element)
{
    // Most values are never asked for, and those that are come in one or two variants: a list that is replaced when it grows.
    private volatile Converted[] _converted = [];

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        var source = GetSourceValue(culture, segment);
        var answer = PropertyType.IsValue(source, PropertyValueLevel.Source);
        if (answer is null)
        {
            answer = PropertyType.IsValue(ConvertedFor(culture, segment).Inter, PropertyValueLevel.Inter);
        }
        return answer ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object) ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        foreach (var value in values)
        {
            if (
                value.Culture.Equals(culture ?? string.Empty, StringComparison.OrdinalIgnoreCase)
                && value.Segment.Equals(segment ?? string.Empty, StringComparison.OrdinalIgnoreCase)
            )
            {
                return value.Source;
            }
        }
        return null;
    }

    public override object? GetValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        var converted = ConvertedFor(culture, segment);
        return PropertyType.CacheLevel == PropertyCacheLevel.Element
            ? converted.Object.GetOrAdd(() => Convert(converted.Inter))
            : Convert(converted.Inter);
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        var inter = ConvertedFor(culture, segment).Inter;
        return PropertyType.ConvertInterToDeliveryApiObject(owner, ReferenceCacheLevel, inter, preview, expanding);
    }

    private object? Convert(object? inter) =>
        PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, inter, preview);

    private Converted ConvertedFor(string? culture, string? segment)
    {
        foreach (var known in _converted)
        {
            if (known.Is(culture ?? string.Empty, segment ?? string.Empty))
            {
                return known;
            }
        }
        var inter = PropertyType.ConvertSourceToInter(owner, GetSourceValue(culture, segment), preview);
        var converted = new Converted(culture ?? string.Empty, segment ?? string.Empty, inter);
        _converted = [.. _converted, converted];
        return converted;
    }

    private void Contextualize(ref string? culture, ref string? segment) =>
        variation.ContextualizeVariation(
            PropertyType.Variations,
            owner.Id,
            PropertyType.Alias,
            ref culture,
            ref segment
        );

    private sealed class Converted(string culture, string segment, object? inter)
    {
        public bool Is(string otherCulture, string otherSegment) => culture == otherCulture && segment == otherSegment;

        public object? Inter { get; } = inter;

        public Once Object { get; } = new();
    }

    /// <summary>A value that may be null and is computed once.</summary>
    private sealed class Once
    {
        private volatile object?[]? _value;

        public object? GetOrAdd(Func<object?> compute) => (_value ??= [compute()])[0];
    }
}
