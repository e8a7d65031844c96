using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal sealed record PublishedBlock<TLayout>(TLayout Layout, IPublishedElement Content, IPublishedElement? Settings)
    where TLayout : IBlockLayoutItem;

/// <summary>Makes published elements of the blocks that are shown in the visitor's variant.</summary>
internal sealed class PublishedBlocks(
    IPublishedContentTypeCache types,
    IContentTypeService contentTypes,
    IPublishedModelFactory models,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor languages
)
{
    public IReadOnlyList<PublishedBlock<TLayout>> Shown<TValue, TLayout>(
        TValue value,
        IEnumerable<TLayout> layout,
        IReadOnlyCollection<IBlockConfiguration> allowed,
        BlockOwner owner
    )
        where TValue : BlockValue
        where TLayout : IBlockLayoutItem
    {
        var variant = new BlockVariant(
            variation.VariationContext?.Culture,
            variation.VariationContext?.Segment,
            languages.DefaultCulture
        );
        var shown = new List<PublishedBlock<TLayout>>();
        foreach (var item in layout)
        {
            var data = value.ContentData.Find(one => one.Key == item.ContentKey);
            var configuration = allowed.FirstOrDefault(one => one.ContentElementTypeKey == data?.ContentTypeKey);
            if (
                data is null
                || configuration is null
                || Type(data) is not { } type
                || !variant.IsExposed(value, data.Key, type)
            )
            {
                continue;
            }

            var settings = value.SettingsData.Find(one => one.Key == item.SettingsKey);
            var hasSettings = settings is not null && settings.ContentTypeKey == configuration.SettingsElementTypeKey;
            shown.Add(
                new PublishedBlock<TLayout>(
                    item,
                    Element(data, type, variant, owner),
                    hasSettings && settings is not null && Type(settings) is { } settingsType
                        ? Element(settings, settingsType, variant, owner)
                        : null
                )
            );
        }

        return shown;
    }

    // The cache of published types throws for a type that is gone; a block of such a type is simply no longer shown.
    private IPublishedContentType? Type(BlockItemData data) =>
        contentTypes.Get(data.ContentTypeKey) is null
            ? null
            : types.Get(PublishedItemType.Element, data.ContentTypeKey);

    private IPublishedElement Element(
        BlockItemData data,
        IPublishedContentType type,
        BlockVariant variant,
        BlockOwner owner
    ) =>
        models.CreateModel(
            new BlockElement(
                data.Key,
                type,
                owner.Element,
                (element, property) => new BlockProperty(element, property, data, variant, owner.Preview)
            )
        );
}

internal readonly record struct BlockOwner(IPublishedElement Element, bool Preview);
