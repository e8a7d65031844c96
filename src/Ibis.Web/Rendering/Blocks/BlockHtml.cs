using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Rendering.Blocks;

/// <summary>What a view calls to show blocks, by the names Umbraco's developers know. The views are in Views/Partials.</summary>
public static class BlockHtml
{
    /// <summary>All blocks of a list.</summary>
    public static Task<IHtmlContent> GetBlockListHtmlAsync(
        this IHtmlHelper html,
        BlockListModel? model,
        string template = "default"
    ) => html.PartAsync("blocklist", template, model);

    /// <summary>All blocks of a grid, with their areas.</summary>
    public static Task<IHtmlContent> GetBlockGridHtmlAsync(
        this IHtmlHelper html,
        BlockGridModel? model,
        string template = "default"
    ) => html.PartAsync("blockgrid", template, model);

    /// <summary>Some blocks of a grid side by side.</summary>
    public static Task<IHtmlContent> GetBlockGridItemsHtmlAsync(
        this IHtmlHelper html,
        IEnumerable<BlockGridItem> items,
        string template = "items"
    ) => html.PartAsync("blockgrid", template, items);

    /// <summary>The areas of a block of a grid; the view of a block with areas calls this.</summary>
    public static Task<IHtmlContent> GetBlockGridItemAreasHtmlAsync(
        this IHtmlHelper html,
        BlockGridItem item,
        string template = "areas"
    ) => html.PartAsync("blockgrid", template, item);

    /// <summary>One area with its blocks.</summary>
    public static Task<IHtmlContent> GetBlockGridItemAreaHtmlAsync(
        this IHtmlHelper html,
        BlockGridArea area,
        string template = "area"
    ) => html.PartAsync("blockgrid", template, area);

    /// <summary>The block of a single block editor.</summary>
    public static Task<IHtmlContent> GetSingleBlockHtmlAsync(
        this IHtmlHelper html,
        BlockListItem? block,
        string template = "default"
    ) => html.PartAsync("singleblock", template, block);

    /// <summary>One block, with the view of its element type.</summary>
    /// <param name="html">The helper of the calling view.</param>
    /// <param name="editor">blocklist, blockgrid or singleblock.</param>
    /// <param name="block">The block.</param>
    public static async Task<IHtmlContent> BlockAsync(
        this IHtmlHelper html,
        string editor,
        IBlockReference<IPublishedElement, IPublishedElement> block
    )
    {
        var http = html.ViewContext.HttpContext;

        return new HtmlString(
            await http.RequestServices.GetRequiredService<BlockViews>().RenderAsync(editor, block, http)
        );
    }

    private static async Task<IHtmlContent> PartAsync(
        this IHtmlHelper html,
        string editor,
        string template,
        object? model
    ) =>
        model is null
            ? HtmlString.Empty
            : await html.PartialAsync($"~/Views/Partials/{editor}/{template}.cshtml", model, html.ViewData);
}
