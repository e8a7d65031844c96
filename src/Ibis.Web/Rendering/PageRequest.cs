using Ibis.Web.Routing;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Ibis.Web.Rendering;

/// <summary>What every view needs to know of the page it shows.</summary>
/// <param name="Content">The document shown; null on error pages.</param>
/// <param name="Language">The language of the address: of everything around the text.</param>
internal sealed record PageRequest(IPublishedContent? Content, SiteLanguage Language)
{
    /// <summary>The culture the document's own text is in: that of the address, or the default one where it has no other.</summary>
    public required string TextCulture { get; init; }

    /// <summary>True when the text is in another language than the address.</summary>
    public bool IsInOtherLanguage => !TextCulture.Equals(Language.Culture, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A model of a page: what its view shows, and the frame around it.</summary>
internal abstract record PageModel(PageFrame Frame);

/// <summary>Makes the model for the documents with one template.</summary>
internal interface IPageModelFactory
{
    /// <summary>Alias of the template, which is also the name of the view.</summary>
    string Template { get; }

    /// <returns>Null when there is no such page, for example behind the last page of a list.</returns>
    PageModel? Create(PageRequest request, HttpContext http);
}
