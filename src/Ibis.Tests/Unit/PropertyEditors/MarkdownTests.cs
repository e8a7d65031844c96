using AngleSharp.Html.Parser;
using Ibis.Umbraco.PropertyEditors.Markdown;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class MarkdownTests
{
    private static readonly AllowListSanitizer Html = new();
    private readonly MarkdownSanitizer _sanitizer = new(Html);
    private readonly RenderedMarkdown _rendered = new(Html);

    [TestCase("# Title\n\n* one\n* two > one & `a<b>`\n\n[link](https://example.org)")]
    [TestCase("line with <em>inline</em> markup")]
    public void Markdown_WhenHarmless_StaysAsTyped(string text)
    {
        Assert.That(_sanitizer.Sanitize(text), Is.EqualTo(text));
    }

    [TestCase("before\n\n<script>alert(1)</script>\n\nafter")]
    [TestCase("x <img src=x onerror=alert(1)> y")]
    [TestCase("[x](javascript:alert(1))")]
    [TestCase("![x](javascript:alert(1))")]
    [TestCase("<javascript:alert(1)>")]
    public void Markdown_WhenHostile_RendersHarmless(string text)
    {
        foreach (var html in new[] { _rendered.ToHtml(text), _rendered.ToHtml(_sanitizer.Sanitize(text)) })
        {
            var body = new HtmlParser().ParseDocument(html).Body!;
            Assert.That(
                body.QuerySelectorAll("script,[onerror],[href^='javascript' i],[src^='javascript' i]"),
                Is.Empty,
                html
            );
        }
    }

    [Test]
    public void Markdown_WhenRendered_HasTables()
    {
        Assert.That(_rendered.ToHtml("a | b\n--|--\n1 | 2"), Does.Contain("<td>1</td>"));
    }
}
