using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Templates;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.PropertyEditors.RichText;

/// <summary>Markup on its way between editor, storage and page.</summary>
internal sealed class RichTextMarkup(
    IHtmlSanitizer sanitizer,
    HtmlImageSourceParser images,
    HtmlLocalLinkParser links,
    HtmlUrlParser urls,
    DroppedImages dropped,
    IUmbracoContextFactory contexts
)
{
    public string ForEditor(string markup)
    {
        // Requests of the back office have no context of their own, and addresses of media are made in one.
        using var context = contexts.EnsureUmbracoContext();
        return images.EnsureImageSources(markup);
    }

    // The address of a picked image is not stored: its media item may move.
    public string ForStorage(string markup, Guid? mediaParent) =>
        sanitizer.Sanitize(images.RemoveImageSources(dropped.Import(markup, mediaParent)));

    /// <summary>Sanitised again: the value may have come from an import, or from a time with other rules.</summary>
    public string Clean(string markup) => sanitizer.Sanitize(markup);

    public string ForPage(string cleanMarkup) =>
        images.EnsureImageSources(urls.EnsureUrls(links.EnsureInternalLinks(cleanMarkup)));

    public IEnumerable<UmbracoEntityReference> References(string markup) =>
        images
            .FindUdisFromDataAttributes(markup)
            .Concat(links.FindUdisFromLocalLinks(markup).OfType<Udi>())
            .Select(udi => new UmbracoEntityReference(udi));
}
