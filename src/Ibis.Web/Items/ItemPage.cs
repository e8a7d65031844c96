using Ibis.Web.Pictures;
using Ibis.Web.Rendering;

namespace Ibis.Web.Items;

/// <summary>A document whose type has no view of its own.</summary>
/// <param name="Up">The part of the site it lies in.</param>
internal sealed record ItemPage(
    PageFrame Frame,
    string Title,
    string? Lead,
    string? Notice,
    IReadOnlyList<PlacedPicture> Pictures,
    IReadOnlyList<ItemPart> Parts,
    IReadOnlyList<ListItem> Below,
    NavigationLink? Up
) : PageModel(Frame);

/// <summary>The value of one field.</summary>
/// <param name="Heading">Null where the site has no word for the field.</param>
internal sealed record ItemPart(string? Heading, IReadOnlyList<ItemValue> Values);

/// <param name="Html">Sanitised; null where there is only text.</param>
/// <param name="Address">Where the text leads.</param>
internal sealed record ItemValue(string? Text, string? Address = null, string? Html = null);
