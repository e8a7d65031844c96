using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Links;

/// <summary>What an editor needs to know about the thing a link points at: its address, icon and whether visitors can reach it.</summary>
internal sealed class LinkTargets(IContentService contents, IMediaService media, IPublishedUrlProvider urls)
{
    public LinkDisplay Describe(StoredLink link, string? culture)
    {
        var display = new LinkDisplay
        {
            Icon = "icon-link",
            Name = link.Name,
            Target = link.Target,
            QueryString = link.QueryString,
            Culture = link.Culture,
            Published = true,
            Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
            Unique = link.Udi?.Guid,
            Url = link.Url ?? string.Empty,
        };

        switch (link.Udi?.EntityType)
        {
            case Constants.UdiEntityType.Document:
                AddDocument(display, link.Udi.Guid, link.Culture ?? culture);
                break;
            case Constants.UdiEntityType.Media:
                AddMedia(display, link.Udi.Guid, culture);
                break;
        }

        return display;
    }

    private void AddDocument(LinkDisplay display, Guid key, string? culture)
    {
        display.Url = urls.GetUrl(key, UrlMode.Relative, culture) ?? string.Empty;
        if (contents.GetById(key) is { } document)
        {
            display.Icon = document.ContentType.Icon;
            display.Trashed = document.Trashed;
            display.Published = culture is null
                ? document.Published
                : document.IsCulturePublished(culture)
                    || (document.Published && !document.ContentType.VariesByCulture());
        }
    }

    private void AddMedia(LinkDisplay display, Guid key, string? culture)
    {
        display.Url = urls.GetMediaUrl(key, UrlMode.Relative, culture) ?? string.Empty;
        if (media.GetById(key) is { } item)
        {
            display.Icon = item.ContentType.Icon;
            display.Trashed = item.Trashed;
            display.Published = !item.Trashed;
        }
    }
}
