using System.Globalization;
using Ibis.Core.ContentModel.Compositions;
using Ibis.Core.ContentModel.Pages;
using Ibis.Umbraco.PublishedCache;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;

namespace Ibis.Web.Sections;

internal sealed class SectionPages(
    PageFrames frames,
    ContentText text,
    SiteText words,
    ListItems items,
    PublishedChildren children,
    PageUrls urls
) : IPageModelFactory
{
    /// <summary>Entries on one page of a list.</summary>
    private const int PageSize = 20;

    public string Template => SectionAliases.ContentType;

    public PageModel? Create(PageRequest request, HttpContext http)
    {
        if (request.Content is not { } section || PageNumber(http) is not { } page)
        {
            return null;
        }
        var list = children.Of(section, (page - 1) * PageSize, PageSize);
        var address = urls.Of(section, request.Language) ?? http.Request.Path;
        var paging = Paging.Of(address, page, PageSize, list.Total);
        if (page > paging.Pages)
        {
            return null;
        }
        var title = text.Name(section, request.TextCulture);
        return new SectionPage(
            frames.Of(request, title, description: null),
            title,
            text.Html(section, ListingAliases.Introduction, request.TextCulture),
            Notices.For(request, words),
            [.. list.Items.Select(item => items.Of(item, request.Language)).OfType<ListItem>()],
            list.Total,
            paging
        );
    }

    // Pages behind the last one do not exist; neither does page 0 or page x.
    private static int? PageNumber(HttpContext http)
    {
        var asked = http.Request.Query["page"].ToString();
        if (asked.Length == 0)
        {
            return 1;
        }
        return
            int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page is > 0 and < 1_000_000
            ? page
            : null;
    }
}
