using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Blocks.List;

[DefaultPropertyValueConverter]
internal sealed class BlockListConverter(IJsonSerializer json, PublishedBlocks blocks, IApiElementBuilder elements)
    : BlockConverter<BlockListValue, BlockListLayoutItem>(
        new BlockListEditorDataConverter(json),
        Constants.PropertyEditors.Aliases.BlockList
    )
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(BlockListItem) : typeof(BlockListModel);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        var model = Model(propertyType, inter, new BlockOwner(owner, preview));

        return IsSingle(propertyType) ? model.FirstOrDefault() : model;
    }

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(ApiBlockListModel);

    public override object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) =>
        new ApiBlockListModel(
            Model(propertyType, inter, new BlockOwner(owner, preview)).Select(elements.Block).ToArray()
        );

    private BlockListModel Model(IPublishedPropertyType propertyType, object? inter, BlockOwner owner)
    {
        if (inter is not BlockListValue value || Configuration(propertyType) is not { } configuration)
        {
            return BlockListModel.Empty;
        }

        return new BlockListModel([
            .. blocks
                .Shown(value, value.GetLayouts() ?? [], configuration.Blocks, owner)
                .Select(block => new BlockListItem(
                    block.Layout.ContentKey,
                    block.Content,
                    block.Settings is null ? null : block.Layout.SettingsKey,
                    block.Settings
                )),
        ]);
    }

    private static BlockListConfiguration? Configuration(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<BlockListConfiguration>();

#pragma warning disable CS0618 // Sites that were set up before the single block editor still use this mode.
    private static bool IsSingle(IPublishedPropertyType propertyType) =>
        Configuration(propertyType)
            is { UseSingleBlockMode: true, Blocks.Length: 1, ValidationLimit: { Min: 1, Max: 1 } };
#pragma warning restore CS0618
}
