namespace Ibis.Web.Pictures;

/// <summary>A picture in a page, with what a browser needs to choose among its sizes before anything of it has come.</summary>
/// <param name="Address">For browsers that choose nothing.</param>
/// <param name="Sources">WebP in several widths, as srcset has it; null when the picture has one size only.</param>
/// <param name="Width">Pixels at <paramref name="Address"/>; null when not known.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Alternative">Empty when nobody has said what the picture shows.</param>
/// <param name="Credit">The whole line, in the language of the page; null when nobody is named.</param>
internal sealed record Picture(
    string Address,
    string? Sources,
    int? Width,
    int? Height,
    string Alternative,
    string? Caption,
    string? Credit
);

/// <summary>A picture at its place in a page.</summary>
/// <param name="TextCulture">The language of caption and alternative text.</param>
/// <param name="IsFirst">Whether visitors see it without scrolling, so that it is loaded at once.</param>
internal sealed record PlacedPicture(Picture Picture, string TextCulture, bool IsFirst);
