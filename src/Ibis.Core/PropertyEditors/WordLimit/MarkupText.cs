using System.Net;
using System.Text.RegularExpressions;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>The words of a text with markup. The back office counts by the same two rules; see markup-text.ts of the client.</summary>
internal static partial class MarkupText
{
    // Whatever was sent, in the time of its length.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    public static string Of(string markup) => WebUtility.HtmlDecode(Tag().Replace(Border().Replace(markup, "\n"), ""));

    // What stands in two paragraphs is two words; what is half bold is one.
    [GeneratedRegex(
        """</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b(?:"[^"]*"|'[^']*'|[^'">])*>""",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Border();

    [GeneratedRegex("""</?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>""", Options)]
    private static partial Regex Tag();
}
