using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Grid;

[DefaultPropertyValueConverter]
internal sealed class BlockGridConverter(IJsonSerializer json, PublishedBlocks blocks, IApiElementBuilder elements)
    : BlockConverter<BlockGridValue, BlockGridLayoutItem>(
        new BlockGridEditorDataConverter(json),
        Constants.PropertyEditors.Aliases.BlockGrid
    )
{
    // Umbraco's grid has twelve columns where nothing else is configured.
    private const int DefaultColumns = 12;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockGridModel);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) => Model(propertyType, inter, new BlockOwner(owner, preview));

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(ApiBlockGridModel);

    public override object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    )
    {
        var model = Model(propertyType, inter, new BlockOwner(owner, preview));

        return new ApiBlockGridModel(model.GridColumns ?? DefaultColumns, model.Select(Item).ToArray());
    }

    private BlockGridModel Model(IPublishedPropertyType propertyType, object? inter, BlockOwner owner)
    {
        if (
            inter is not BlockGridValue value
            || propertyType.DataType.ConfigurationAs<BlockGridConfiguration>() is not { } configuration
        )
        {
            return BlockGridModel.Empty;
        }

        return new BlockGridModel(
            Items(value, value.GetLayouts() ?? [], configuration, owner),
            configuration.GridColumns
        );
    }

    private List<BlockGridItem> Items(
        BlockGridValue value,
        IEnumerable<BlockGridLayoutItem> layout,
        BlockGridConfiguration configuration,
        BlockOwner owner
    )
    {
        var items = new List<BlockGridItem>();
        foreach (var block in blocks.Shown(value, layout, configuration.Blocks, owner))
        {
            var own = Array.Find(
                configuration.Blocks,
                one => one.ContentElementTypeKey == block.Content.ContentType.Key
            );
            items.Add(
                new BlockGridItem(
                    block.Layout.ContentKey,
                    block.Content,
                    block.Settings is null ? null : block.Layout.SettingsKey,
                    block.Settings
                )
                {
                    RowSpan = block.Layout.RowSpan ?? 1,
                    ColumnSpan = block.Layout.ColumnSpan ?? DefaultColumns,
                    GridColumns = configuration.GridColumns ?? DefaultColumns,
                    AreaGridColumns = own?.AreaGridColumns ?? configuration.GridColumns ?? DefaultColumns,
                    Areas = own is null ? [] : Areas(value, block.Layout, own, configuration, owner),
                }
            );
        }

        return items;
    }

    private BlockGridArea[] Areas(
        BlockGridValue value,
        BlockGridLayoutItem layout,
        BlockGridConfiguration.BlockGridBlockConfiguration own,
        BlockGridConfiguration configuration,
        BlockOwner owner
    ) =>
        [
            .. own
                .Areas.Where(area => !string.IsNullOrEmpty(area.Alias))
                .Select(area => new BlockGridArea(
                    Items(
                        value,
                        Array.Find(layout.Areas, one => one.Key == area.Key)?.Items ?? [],
                        configuration,
                        owner
                    ),
                    area.Alias ?? string.Empty,
                    area.RowSpan ?? 1,
                    area.ColumnSpan ?? own.AreaGridColumns ?? configuration.GridColumns ?? DefaultColumns
                )),
        ];

    private ApiBlockGridItem Item(BlockGridItem item)
    {
        var block = elements.Block(item);

        return new ApiBlockGridItem(
            block.Content,
            block.Settings,
            item.RowSpan,
            item.ColumnSpan,
            item.AreaGridColumns ?? DefaultColumns,
            item.Areas.Select(area => new ApiBlockGridArea(
                    area.Alias,
                    area.RowSpan,
                    area.ColumnSpan,
                    area.Select(Item).ToArray()
                ))
                .ToArray()
        );
    }
}
