using Ibis.Core.ContentModel.Pages;
using Ibis.Umbraco.PublishedCache;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;

namespace Ibis.Web.TextPages;

/// <summary>A text that stands by itself, with the pages below it.</summary>
internal sealed record TextPage(
    PageFrame Frame,
    string Title,
    string? Introduction,
    string? BodyHtml,
    string? Notice,
    IReadOnlyList<ListItem> Below
) : PageModel(Frame);

internal sealed class TextPages(
    PageFrames frames,
    ContentText text,
    SiteText words,
    ListItems items,
    PublishedChildren children
) : IPageModelFactory
{
    public string Template => PageAliases.ContentType;

    public PageModel? Create(PageRequest request, HttpContext http)
    {
        if (request.Content is not { } page)
        {
            return null;
        }
        var title = text.Name(page, request.TextCulture);
        var introduction = text.Text(page, PageAliases.Introduction, request.TextCulture);
        return new TextPage(
            frames.Of(request, title, introduction),
            title,
            introduction,
            text.Html(page, PageAliases.Body, request.TextCulture),
            Notices.For(request, words),
            [.. children.Of(page, 0, 100).Items.Select(child => items.Of(child, request.Language)).OfType<ListItem>()]
        );
    }
}
