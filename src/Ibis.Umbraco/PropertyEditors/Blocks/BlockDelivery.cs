using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockDelivery
{
    public static ApiBlockItem Block(
        this IApiElementBuilder elements,
        IBlockReference<IPublishedElement, IPublishedElement> block
    ) => new(elements.Build(block.Content), block.Settings is { } settings ? elements.Build(settings) : null);
}
