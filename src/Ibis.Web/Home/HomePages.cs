using Ibis.Core.ContentModel.Home;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.ContentModel.Quotes;
using Ibis.Umbraco.PublishedCache;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Web.Home;

internal sealed class HomePages(
    PageFrames frames,
    ContentText text,
    SiteText words,
    ListItems items,
    PublishedChildren children,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    TimeProvider time
) : IPageModelFactory
{
    private const int LatestCount = 4;
    private const int QuoteCount = 100;

    public string Template => HomeAliases.ContentType;

    public PageModel? Create(PageRequest request, HttpContext http)
    {
        if (request.Content is not { } home)
        {
            return null;
        }
        var culture = request.TextCulture;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var featured = Featured(home, culture, today);
        return new HomePage(
            frames.Of(
                request,
                words.In(request.Language.Culture, "site.name"),
                words.In(request.Language.Culture, "site.tagline")
            ),
            text.Text(home, HomeAliases.Heading, culture) ?? text.Name(home, culture),
            text.Html(home, HomeAliases.Introduction, culture),
            Announcement(home, culture, today),
            featured is null ? null : items.Of(featured, request.Language),
            Latest(featured, request.Language),
            [.. text.Value<IEnumerable<string>>(home, HomeAliases.TakePart, culture) ?? []],
            Quote(home, request.Language, today),
            Notices.For(request, words)
        );
    }

    private string? Announcement(IPublishedContent home, string culture, DateOnly today) =>
        IsShown(home, HomeAliases.BannerFrom, HomeAliases.BannerUntil, culture, today)
            ? text.Text(home, HomeAliases.BannerText, culture)
            : null;

    private IPublishedContent? Featured(IPublishedContent home, string culture, DateOnly today) =>
        text.Value<BlockListModel>(home, HomeAliases.Featured, culture)
            ?.Select(block => block.Content)
            .Where(item => IsShown(item, FeaturedItemAliases.From, FeaturedItemAliases.Until, culture, today))
            .Select(item => Practice(item, culture))
            .FirstOrDefault(practice => practice is not null);

    private IPublishedContent? Practice(IPublishedElement item, string culture) =>
        text.Value<object>(item, FeaturedItemAliases.Item, culture) switch
        {
            IPublishedContent practice => practice,
            IEnumerable<IPublishedContent> several => several.FirstOrDefault(),
            _ => null,
        };

    private List<ListItem> Latest(IPublishedContent? featured, SiteLanguage language)
    {
        if (featured?.Parent<IPublishedContent>(navigation, published) is not { } list)
        {
            return [];
        }
        return
        [
            .. children
                .Newest(list, 0, LatestCount + 1)
                .Items.Where(item => item.Key != featured.Key)
                .Take(LatestCount)
                .Select(item => items.Of(item, language))
                .OfType<ListItem>(),
        ];
    }

    // Another quote every day, the same one for everybody, so that the page can be cached.
    private QuoteText? Quote(IPublishedContent home, SiteLanguage language, DateOnly today)
    {
        var folder = text.Picked(home, HomeAliases.QuotesFolder, language.Culture) is [var first, ..] ? first : null;
        var quotes = folder is null ? [] : children.Of(folder, 0, QuoteCount).Items;
        if (quotes.Count == 0)
        {
            return null;
        }
        var quote = quotes[today.DayNumber % quotes.Count];
        var culture = text.CultureOf(quote, language.Culture);
        return text.Text(quote, QuoteAliases.Text, culture) is { } said
            ? new QuoteText(said, text.Text(quote, QuoteAliases.Author, culture) ?? string.Empty, culture)
            : null;
    }

    private bool IsShown(IPublishedElement item, string from, string until, string culture, DateOnly today) =>
        (DateOf(item, from, culture) is not { } first || today >= first)
        && (DateOf(item, until, culture) is not { } last || today <= last);

    private DateOnly? DateOf(IPublishedElement item, string alias, string culture) =>
        text.Value<object>(item, alias, culture) switch
        {
            DateOnly date => date,
            DateTime date when date > DateTime.MinValue => DateOnly.FromDateTime(date),
            DateTimeOffset date => DateOnly.FromDateTime(date.DateTime),
            _ => null,
        };
}
