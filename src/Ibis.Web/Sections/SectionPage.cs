using Ibis.Web.Rendering;

namespace Ibis.Web.Sections;

/// <summary>A main part of the site with a page of the list of what it holds.</summary>
/// <param name="Total">Items of the whole list.</param>
internal sealed record SectionPage(
    PageFrame Frame,
    string Title,
    string? IntroductionHtml,
    string? Notice,
    IReadOnlyList<ListItem> Items,
    long Total,
    Paging Paging
) : PageModel(Frame);

/// <summary>Where in a list the page is.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">1 also for an empty list.</param>
/// <param name="First">Position of the first item on the page, from 1; 0 when there is none.</param>
internal sealed record Paging(string Address, int Page, int Pages, int First, int Last)
{
    public string AddressOf(int page) => page == 1 ? Address : $"{Address}?page={page}";

    public static Paging Of(string address, int page, int size, long total)
    {
        var pages = (int)Math.Max(1, (total + size - 1) / size);
        var first = total == 0 ? 0 : ((page - 1) * size) + 1;
        return new Paging(address, page, pages, first, (int)Math.Min(total, (long)page * size));
    }
}
