using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockContents
{
    public static IEnumerable<BlockItemData> Blocks(this BlockValue value) =>
        value.ContentData.Concat(value.SettingsData);

    /// <summary>The value of the same property, culture and segment in another state of the block.</summary>
    public static BlockPropertyValue? In(this BlockPropertyValue value, BlockItemData? block) =>
        block?.Values.FirstOrDefault(one =>
            one.Alias == value.Alias
            && one.Culture.InvariantEquals(value.Culture)
            && one.Segment.InvariantEquals(value.Segment)
        );

    public static bool IsSame(this BlockItemVariation one, BlockItemVariation other) =>
        one.ContentKey == other.ContentKey
        && one.Culture.InvariantEquals(other.Culture)
        && one.Segment.InvariantEquals(other.Segment);
}
