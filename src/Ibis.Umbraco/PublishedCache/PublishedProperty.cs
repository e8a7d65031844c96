using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>A property of a published item. Values are converted when they are first asked for.</summary>
/// <remarks>There are hundreds of thousands of these in memory: what all properties of an item share is asked of the item.</remarks>
internal sealed class PublishedProperty(
    PublishedContent owner,
    IPublishedPropertyType propertyType,
    PublishedValue[] values
) : PublishedPropertyBase(propertyType, PropertyCacheLevel.Element)
{
    // Most values are never asked for, and those that are come in one or two variants.
    private volatile Converted? _converted;

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
        return PropertyType.CacheLevel == PropertyCacheLevel.Element ? converted.Keep(this) : Convert(converted.Inter);
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        var inter = ConvertedFor(culture, segment).Inter;
        return PropertyType.ConvertInterToDeliveryApiObject(
            owner,
            ReferenceCacheLevel,
            inter,
            owner.IsPreview,
            expanding
        );
    }

    private object? Convert(object? inter) =>
        PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, inter, owner.IsPreview);

    private Converted ConvertedFor(string? culture, string? segment)
    {
        var last = _converted;
        for (var known = last; known is not null; known = known.Earlier)
        {
            if (known.Is(culture ?? string.Empty, segment ?? string.Empty))
            {
                return known;
            }
        }
        var inter = PropertyType.ConvertSourceToInter(owner, GetSourceValue(culture, segment), owner.IsPreview);
        var converted = new Converted(culture ?? string.Empty, segment ?? string.Empty, inter, last);
        // Of two that are made at the same moment one is not kept, and is made again when it is asked for.
        _converted = converted;
        return converted;
    }

    private void Contextualize(ref string? culture, ref string? segment) =>
        owner.Variation.ContextualizeVariation(
            PropertyType.Variations,
            owner.Id,
            PropertyType.Alias,
            ref culture,
            ref segment
        );

    private sealed class Converted(string culture, string segment, object? inter, Converted? earlier)
    {
        // The object may be null, so that null cannot say that it was not made yet.
        private static readonly object _notYet = new();
        private volatile object? _object = _notYet;

        public object? Inter { get; } = inter;

        public Converted? Earlier { get; } = earlier;

        public bool Is(string otherCulture, string otherSegment) => culture == otherCulture && segment == otherSegment;

        public object? Keep(PublishedProperty property)
        {
            var made = _object;
            if (ReferenceEquals(made, _notYet))
            {
                _object = made = property.Convert(Inter);
            }
            return made;
        }
    }
}
