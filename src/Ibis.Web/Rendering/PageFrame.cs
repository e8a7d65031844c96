using Ibis.Web.Routing;

namespace Ibis.Web.Rendering;

/// <summary>The frame around every page: head, navigation, languages, footer.</summary>
/// <param name="Title">Of the document, without the name of the site.</param>
/// <param name="Canonical">Absolute address of this page in its own language.</param>
internal sealed record PageFrame(
    string Title,
    string? Description,
    SiteLanguage Language,
    string TextCulture,
    Uri? Canonical,
    IReadOnlyList<NavigationLink> Sections,
    IReadOnlyList<LanguageLink> Languages
);

/// <summary>A link in the navigation.</summary>
/// <param name="IsCurrent">This page, or one below it, is shown.</param>
internal sealed record NavigationLink(string Name, string Address, bool IsCurrent);

/// <summary>The same page in another language.</summary>
/// <param name="HasText">False when the page itself has no text in that language.</param>
internal sealed record LanguageLink(SiteLanguage Language, string Address, bool IsCurrent, bool HasText);
