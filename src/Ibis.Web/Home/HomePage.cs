using Ibis.Web.Rendering;

namespace Ibis.Web.Home;

/// <summary>The first page of the site.</summary>
/// <param name="Announcement">Shown between the days that editors set; else null.</param>
/// <param name="TakePart">Ways to take part, one a line.</param>
internal sealed record HomePage(
    PageFrame Frame,
    string Heading,
    string? IntroductionHtml,
    string? Announcement,
    ListItem? Featured,
    IReadOnlyList<ListItem> Latest,
    IReadOnlyList<string> TakePart,
    QuoteText? Quote,
    string? Notice
) : PageModel(Frame);

/// <summary>A quote with its author.</summary>
internal sealed record QuoteText(string Text, string Author, string TextCulture);
