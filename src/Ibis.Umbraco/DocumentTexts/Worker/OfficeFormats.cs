using System.Text.RegularExpressions;

namespace Ibis.Umbraco.DocumentTexts.Worker;

/// <summary>Where a kind of Office file has its text.</summary>
/// <param name="Parts">Which files inside it hold text.</param>
/// <param name="Within">The elements whose text counts; null for all of them.</param>
/// <param name="Apart">The elements after which something new begins.</param>
internal sealed record OfficeFormat(Regex Parts, IReadOnlySet<string>? Within, IReadOnlySet<string> Apart);

/// <summary>Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300), by extension.</summary>
internal static partial class OfficeFormats
{
    private static readonly HashSet<string> Text = ["t"];

    private static readonly OfficeFormat Word = new(WordParts(), Text, new HashSet<string> { "p", "br", "tab", "tc" });

    private static readonly OfficeFormat Slides = new(SlideParts(), Text, new HashSet<string> { "p", "br", "tc" });

    // Numbers are left out: nobody looks for a file by them. Cells have their texts in one list, or beside themselves.
    private static readonly OfficeFormat Sheets = new(SheetParts(), Text, new HashSet<string> { "si", "is" });

    private static readonly OfficeFormat Open = new(
        OpenParts(),
        null,
        new HashSet<string> { "p", "h", "s", "tab", "line-break", "table-cell" }
    );

    private static readonly Dictionary<string, OfficeFormat> All = new(StringComparer.Ordinal)
    {
        ["docx"] = Word,
        ["pptx"] = Slides,
        ["xlsx"] = Sheets,
        ["odt"] = Open,
        ["ods"] = Open,
        ["odp"] = Open,
    };

    public static IReadOnlyCollection<string> Extensions => All.Keys;

    public static OfficeFormat Of(string extension) =>
        All.TryGetValue(extension, out var format)
            ? format
            : throw new InvalidDataException($"Files of the kind \"{extension}\" are not read.");

    [GeneratedRegex(@"^word/(document|header\d+|footer\d+|footnotes|endnotes)\.xml$", RegexOptions.NonBacktracking)]
    private static partial Regex WordParts();

    [GeneratedRegex(@"^ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml$", RegexOptions.NonBacktracking)]
    private static partial Regex SlideParts();

    [GeneratedRegex(@"^xl/(sharedStrings|worksheets/sheet\d+)\.xml$", RegexOptions.NonBacktracking)]
    private static partial Regex SheetParts();

    [GeneratedRegex(@"^content\.xml$", RegexOptions.NonBacktracking)]
    private static partial Regex OpenParts();
}
