using Ibis.Core.ContentModel.Compositions;
using Ibis.Umbraco.PublishedCache;
using Ibis.Web.Pictures;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Web.Items;

/// <summary>
/// Shows the fields of a document one after the other. A field is shown under the dictionary's word <c>item.alias</c>; one that has
/// no such word is shown only if it is a long text, because much of what editors note is not for visitors.
/// </summary>
internal sealed class ItemPages(
    PageFrames frames,
    ContentText text,
    SiteText words,
    ListItems items,
    ItemValues values,
    PagePictures pictures,
    PageUrls urls,
    PublishedChildren children,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published
) : IPageModelFactory
{
    private const int MostBelow = 100;

    private const string Images = "images";

    private static readonly string[] Leads = ["summary", "introduction", "headline"];

    private static readonly string[] Elsewhere =
    [
        .. Leads,
        Images,
        SearchEngineAliases.MetaDescription,
        ProvenanceAliases.SourceUrl,
    ];

    private static readonly string[] LongTexts =
    [
        Constants.PropertyEditors.Aliases.RichText,
        Constants.PropertyEditors.Aliases.TextArea,
    ];

    public string Template => "item";

    public PageModel? Create(PageRequest request, HttpContext http)
    {
        if (request.Content is not { } item)
        {
            return null;
        }
        var title = text.Name(item, request.TextCulture);
        var lead = Leads
            .Select(alias => text.Value<object>(item, alias, request.TextCulture) as string)
            .FirstOrDefault(s => !string.IsNullOrWhiteSpace(s));
        return new ItemPage(
            frames.Of(request, title, lead),
            title,
            lead,
            Notices.For(request, words),
            pictures.Of(item, Images, request),
            [
                .. item
                    .Properties.Where(property => !Elsewhere.Contains(property.Alias))
                    .Select(property => Part(item, property.PropertyType, request))
                    .OfType<ItemPart>(),
            ],
            [
                .. children
                    .Of(item, 0, MostBelow)
                    .Items.Select(child => items.Of(child, request.Language))
                    .OfType<ListItem>(),
            ],
            Up(item, request.Language)
        );
    }

    private ItemPart? Part(IPublishedContent item, IPublishedPropertyType type, PageRequest request)
    {
        var heading = words.Find(request.Language.Culture, $"item.{type.Alias}");
        if (heading is null && !LongTexts.Contains(type.EditorAlias))
        {
            return null;
        }
        var shown = values.Of(text.Value<object>(item, type.Alias, request.TextCulture), request).ToArray();
        return shown.Length > 0 ? new ItemPart(heading, shown) : null;
    }

    private NavigationLink? Up(IPublishedContent item, SiteLanguage language) =>
        item.Parent<IPublishedContent>(navigation, published) is { } parent && urls.Of(parent, language) is { } address
            ? new NavigationLink(text.Name(parent, language.Culture), address, IsCurrent: false)
            : null;
}
