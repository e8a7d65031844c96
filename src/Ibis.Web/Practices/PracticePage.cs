using Ibis.Web.Pictures;
using Ibis.Web.Rendering;

namespace Ibis.Web.Practices;

/// <summary>A practice as a visitor reads it.</summary>
/// <param name="Notice">What to say when the text is in another language than the page; else null.</param>
/// <param name="Parts">The parts that have text, in the order of the submission form.</param>
internal sealed record PracticePage(
    PageFrame Frame,
    string Title,
    string? Summary,
    string? Notice,
    IReadOnlyList<PlacedPicture> Pictures,
    IReadOnlyList<PracticePart> Parts,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<ListItem> Related,
    NavigationLink? List
) : PageModel(Frame);

/// <summary>One part of a practice's text.</summary>
/// <param name="Anchor">For links into the page.</param>
/// <param name="Html">Sanitised.</param>
internal sealed record PracticePart(string Anchor, string Heading, string Html);

/// <summary>A line of the box of facts.</summary>
internal sealed record Fact(string Label, IReadOnlyList<string> Values);
