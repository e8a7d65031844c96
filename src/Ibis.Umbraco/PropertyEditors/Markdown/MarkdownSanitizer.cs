using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.PropertyEditors.Markdown;

/// <summary>Sanitises the HTML inside Markdown and leaves the rest of the text as it was typed. What is rendered is sanitised again as a whole.</summary>
internal sealed class MarkdownSanitizer(IHtmlSanitizer sanitizer) : IMarkdownSanitizer
{
    public string Sanitize(string markdown)
    {
        var document = Markdig.Markdown.Parse(
            markdown,
            new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build()
        );
        var pieces = document
            .Descendants()
            .Where(node => node is HtmlBlock || (node is HtmlInline inline && IsUnwanted(inline.Tag)))
            .Select(node => node.Span)
            .Where(span => !span.IsEmpty && span.End < markdown.Length)
            .OrderByDescending(span => span.Start)
            .ToArray();
        foreach (var span in pieces)
        {
            var html = markdown.Substring(span.Start, span.Length);
            markdown = string.Concat(
                markdown.AsSpan(0, span.Start),
                sanitizer.Sanitize(html),
                markdown.AsSpan(span.End + 1)
            );
        }

        return markdown;
    }

    // Inline tags come one by one; a lone closing tag is harmless, and only markup without attributes may stay as it is.
    private bool IsUnwanted(string tag) =>
        !tag.StartsWith("</", StringComparison.Ordinal)
        && !sanitizer.Sanitize(tag).StartsWith(tag, StringComparison.OrdinalIgnoreCase);
}
