using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Rendering.Blocks;

/// <summary>Blocks inside rich text, on pages and where text is made outside a request.</summary>
internal sealed class RichTextBlocks(IServiceProvider services, IHttpContextAccessor current) : IPartialViewBlockEngine
{
    // Not a constructor parameter: views may ask for rich text themselves.
    public Task<string> ExecuteAsync(IBlockReference<IPublishedElement, IPublishedElement> blockReference) =>
        services
            .GetRequiredService<BlockViews>()
            .RenderAsync(
                "richtext",
                blockReference,
                current.HttpContext ?? new DefaultHttpContext { RequestServices = services }
            );
}
