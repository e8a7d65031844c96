using Ibis.Umbraco.PropertyEditors.Blocks;
using Ibis.Umbraco.PropertyEditors.RichText.Delivery;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.PropertyEditors.RichText;

[DefaultPropertyValueConverter(typeof(SimpleRichTextValueConverter))]
internal sealed class RichTextConverter(
    IJsonSerializer json,
    RichTextMarkup markup,
    PublishedBlocks blocks,
    RenderedBlocks rendered,
    DeliveredRichText delivered
) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    // Addresses of linked pages and images can change without this item changing.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level switch
        {
            PropertyValueLevel.Source => string.IsNullOrWhiteSpace(value?.ToString()) ? false : null,
            PropertyValueLevel.Inter => !string.IsNullOrWhiteSpace((value as RichTextIntermediate)?.Markup),
            _ => value is not null,
        };

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        var text = RichTextValue.Read(source, json);
        var configuration = propertyType.DataType.ConfigurationAs<RichTextConfiguration>();

        return text is null
            ? null
            : new RichTextIntermediate(
                markup.Clean(text.Markup),
                text.Blocks,
                value => Model(value, configuration?.Blocks ?? [], new BlockOwner(owner, preview))
            );
    }

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) =>
        inter is RichTextIntermediate text
            ? new HtmlEncodedString(rendered.Insert(markup.ForPage(text.Markup), text.RichTextBlockModel))
            : new HtmlEncodedString(string.Empty);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        delivered.AsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) => delivered.From(inter as RichTextIntermediate);

    private RichTextBlockModel Model(
        RichTextBlockValue value,
        IReadOnlyCollection<IBlockConfiguration> allowed,
        BlockOwner owner
    )
    {
        var data = new RichTextEditorBlockDataConverter(json).Convert(value);

        return new RichTextBlockModel([
            .. blocks
                .Shown(data.BlockValue, data.Layout ?? [], allowed, owner)
                .Select(block => new RichTextBlockItem(
                    block.Layout.ContentKey,
                    block.Content,
                    block.Settings is null ? null : block.Layout.SettingsKey,
                    block.Settings
                )),
        ]);
    }
}
