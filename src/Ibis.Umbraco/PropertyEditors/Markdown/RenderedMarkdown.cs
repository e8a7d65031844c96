using Markdig;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.PropertyEditors.Markdown;

/// <summary>Turns Markdown into the same allowed markup as rich text.</summary>
internal sealed class RenderedMarkdown(IHtmlSanitizer sanitizer)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseFootnotes()
        .UseDefinitionLists()
        .Build();

    public string ToHtml(string markdown) => sanitizer.Sanitize(Markdig.Markdown.ToHtml(markdown, Pipeline));
}
