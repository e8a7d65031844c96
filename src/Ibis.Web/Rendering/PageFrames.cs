using Ibis.Core.ContentModel.Compositions;
using Ibis.Web.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Web.Rendering;

/// <summary>Makes the frame of a page.</summary>
internal sealed class PageFrames(
    SiteLanguages languages,
    PageUrls urls,
    ContentText text,
    IPublishedContentCache contents,
    IDocumentNavigationQueryService navigation,
    IHttpContextAccessor http,
    IOptionsMonitor<WebRoutingSettings> routing
)
{
    public PageFrame Of(PageRequest request, string title, string? description)
    {
        var content = request.Content;
        return new PageFrame(
            title,
            description,
            request.Language,
            request.TextCulture,
            content is null ? null : Canonical(content, request),
            Sections(content, request.Language),
            [.. languages.All.Select(language => Link(content, language, request.Language)).OfType<LanguageLink>()]
        );
    }

    // A page without a text of its own language is the same page as the one in the language it is written in.
    private Uri? Canonical(IPublishedContent content, PageRequest request)
    {
        var language = languages.Find(request.TextCulture) ?? request.Language;
        return urls.Of(content, language) is { } address ? Absolute(address) : null;
    }

    /// <summary>With the configured address of the site; without one, with that of the request.</summary>
    public Uri? Absolute(string address)
    {
        if (Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var configured))
        {
            return new Uri(configured, address);
        }
        var request = http.HttpContext?.Request;
        return request is null ? null : new Uri($"{request.Scheme}://{request.Host}{address}");
    }

    private List<NavigationLink> Sections(IPublishedContent? content, SiteLanguage language)
    {
        if (languages.HomeId is not { } homeId || contents.GetById(homeId) is not { } home)
        {
            return [];
        }
        var links = new List<NavigationLink>
        {
            new(NameOf(home, language), language.Prefix + "/", content?.Id == home.Id),
        };
        if (!navigation.TryGetChildrenKeys(home.Key, out var keys))
        {
            return links;
        }
        foreach (
            var section in keys.Select(key => contents.GetById(preview: false, key))
                .OfType<IPublishedContent>()
                .OrderBy(s => s.SortOrder)
        )
        {
            if (
                section.ContentType.CompositionAliases.Contains(ListingAliases.ContentType)
                && !text.Value<bool>(section, ListingAliases.HideFromMenu, language.Culture)
                && urls.Of(section, language) is { } address
            )
            {
                var isCurrent =
                    content is not null && $",{content.Path},".Contains($",{section.Id},", StringComparison.Ordinal);
                links.Add(new NavigationLink(NameOf(section, language), address, isCurrent));
            }
        }
        return links;
    }

    private LanguageLink? Link(IPublishedContent? content, SiteLanguage language, SiteLanguage current)
    {
        var address = content is null ? language.Prefix + "/" : urls.Of(content, language);
        return address is null
            ? null
            : new LanguageLink(
                language,
                address,
                language == current,
                content is null
                    || !content.ContentType.VariesByCulture()
                    || content.Cultures.ContainsKey(language.Culture)
            );
    }

    private string NameOf(IPublishedContent content, SiteLanguage language) =>
        content.Cultures.TryGetValue(language.Culture, out var named) ? named.Name
        : content.Cultures.TryGetValue(languages.DefaultCulture, out var fallback) ? fallback.Name
        : content.Name;
}
