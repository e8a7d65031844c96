using Umbraco.Cms.Core.Models.Blocks;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockLayouts
{
    public static Guid[] ContentOf(this BlockValue value, Guid settingsKey) =>
        [
            .. value
                .Layout.Values.SelectMany(items => items)
                .SelectMany(Nested)
                .Where(item => item.SettingsKey == settingsKey)
                .Select(item => item.ContentKey),
        ];

    private static IEnumerable<IBlockLayoutItem> Nested(IBlockLayoutItem item) =>
        item is BlockGridLayoutItem grid
            ? grid.Areas.SelectMany(area => area.Items).SelectMany(Nested).Prepend(item)
            : [item];
}
