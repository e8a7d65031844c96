using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>The culture and segment a block is shown in.</summary>
/// <param name="Culture">As the visitor asked for; empty or null on invariant pages.</param>
/// <param name="Segment">As the visitor asked for; empty or null for none.</param>
/// <param name="DefaultCulture">Speaks for all where a type was made invariant, or variant, after values were saved.</param>
internal sealed record BlockVariant(string? Culture, string? Segment, string DefaultCulture)
{
    public BlockPropertyValue? Pick(
        IEnumerable<BlockPropertyValue> values,
        IPublishedPropertyType type,
        string? culture,
        string? segment
    )
    {
        var own = values.Where(value => value.Alias.InvariantEquals(type.Alias)).ToArray();
        var wantedCulture = type.VariesByCulture() ? culture ?? Culture : null;
        var wantedSegment = type.VariesBySegment() ? segment ?? Segment : null;

        return Find(own, wantedCulture, wantedSegment)
            ?? (
                type.VariesByCulture()
                    ? Find(own, null, wantedSegment)
                    : Find(own, Culture, wantedSegment) ?? Find(own, DefaultCulture, wantedSegment)
            );
    }

    // A block whose exposure was saved with other variation than its type has now is shown where its default is shown.
    public bool IsExposed(BlockValue value, Guid contentKey, IPublishedContentType type)
    {
        var exposed = value.Expose.Where(one => one.ContentKey == contentKey).ToArray();
        if (exposed.Length == 0)
        {
            return false;
        }

        var segment = type.VariesBySegment() ? Segment : null;
        var matchesSegment = exposed.Where(one => Same(one.Segment, segment) || one.Segment is null).ToArray();
        if (!type.VariesByCulture() || string.IsNullOrEmpty(Culture))
        {
            return matchesSegment.Any(one =>
                one.Culture is null || Same(one.Culture, Culture) || Same(one.Culture, DefaultCulture)
            );
        }

        return Array.TrueForAll(exposed, one => one.Culture is null)
            ? Same(Culture, DefaultCulture) && matchesSegment.Length > 0
            : matchesSegment.Any(one => Same(one.Culture, Culture));
    }

    private static BlockPropertyValue? Find(BlockPropertyValue[] values, string? culture, string? segment) =>
        Array.Find(values, value => Same(value.Culture, culture) && Same(value.Segment, segment));

    private static bool Same(string? one, string? other) =>
        string.Equals(one ?? string.Empty, other ?? string.Empty, StringComparison.OrdinalIgnoreCase);
}
