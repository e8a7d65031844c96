using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockContents
{
    public static IEnumerable<BlockItemData> Blocks(this BlockValue value) =>
        value.ContentData.Concat(value.SettingsData);

    /// <summary>False where a browser sent null for something that is always there.</summary>
    public static bool IsWhole(this BlockValue value) =>
        value.Blocks().All(block => block.Values is { } values && values.All(one => one?.Alias is not null))
        && value.Expose.All(one => one is not null)
        && value.Layout.Values.SelectMany(items => items).All(IsWhole);

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

    private static bool IsWhole(IBlockLayoutItem? item) =>
        item is not null
        && (item is not BlockGridLayoutItem grid || (grid.Areas is { } areas && Array.TrueForAll(areas, IsWhole)));

    private static bool IsWhole(BlockGridLayoutAreaItem? area) =>
        area?.Items is { } items && Array.TrueForAll(items, IsWhole);
}
