using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Single;

[DefaultPropertyValueConverter]
internal sealed class SingleBlockConverter(IJsonSerializer json, PublishedBlocks blocks, IApiElementBuilder elements)
    : BlockConverter<SingleBlockValue, SingleBlockLayoutItem>(
        new SingleBlockEditorDataConverter(json),
        Constants.PropertyEditors.Aliases.SingleBlock
    )
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) => Block(propertyType, inter, new BlockOwner(owner, preview));

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    public override object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) => Block(propertyType, inter, new BlockOwner(owner, preview)) is { } block ? elements.Block(block) : null;

    private BlockListItem? Block(IPublishedPropertyType propertyType, object? inter, BlockOwner owner)
    {
        if (
            inter is not SingleBlockValue value
            || propertyType.DataType.ConfigurationAs<SingleBlockConfiguration>() is not { } configuration
        )
        {
            return null;
        }

        return blocks
            .Shown(value, value.GetLayouts() ?? [], configuration.Blocks, owner)
            .Select(block => new BlockListItem(
                block.Layout.ContentKey,
                block.Content,
                block.Settings is null ? null : block.Layout.SettingsKey,
                block.Settings
            ))
            .FirstOrDefault();
    }
}
