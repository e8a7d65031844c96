using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.PropertyEditors.RichText.Sanitising;

/// <summary>Keeps only the markup of <see cref="AllowedMarkup"/>. Works on the tree a browser would build, not on the text.</summary>
internal sealed partial class AllowListSanitizer : IHtmlSanitizer
{
    // Made anew for every text it would cost more than reading a short one.
    private static readonly IConfiguration _parsing = new Configuration();

    // Markup that is still changing after this many rounds was built to mislead parsers.
    private const int Rounds = 3;

    public string Sanitize(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return string.Empty;
        }

        for (var round = 0; round < Rounds; round++)
        {
            var clean = Once(html);
            if (clean == html)
            {
                return clean;
            }

            html = clean;
        }

        return Once(html) == html
            ? html
            : Body(html)
                .TextContent.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal);
    }

    internal static IElement Body(string html)
    {
        var document = new HtmlParser(default, BrowsingContext.New(_parsing)).ParseDocument(string.Empty);
        var body =
            document.Body ?? throw new InvalidOperationException("The HTML parser gave a document without a body.");
        body.InnerHtml = html;

        return body;
    }

    private static string Once(string html)
    {
        var body = Body(html);
        CleanChildren(body);

        return body.InnerHtml;
    }

    private static void CleanChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes.ToArray())
        {
            if (child is IElement element)
            {
                Clean(element);
            }
            else if (child.NodeType is not NodeType.Text)
            {
                parent.RemoveChild(child);
            }
        }
    }

    private static void Clean(IElement element)
    {
        var isForeign = element.NamespaceUri is { } space && space != NamespaceNames.HtmlUri;
        if (isForeign || AllowedMarkup.RemovedWithContent.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        CleanChildren(element);
        if (AllowedMarkup.Elements.Contains(element.LocalName))
        {
            CleanAttributes(element);
        }
        else
        {
            element.Replace([.. element.ChildNodes]);
        }
    }

    private static void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToArray())
        {
            if (KeptValue(element, attribute) is not { } value)
            {
                element.RemoveAttribute(attribute.NamespaceUri ?? string.Empty, attribute.LocalName);
                element.RemoveAttribute(attribute.Name);
            }
            else if (value != attribute.Value)
            {
                attribute.Value = value;
            }
        }

        // A page opened in another tab could otherwise steer this one.
        if (element.LocalName == "a" && element.GetAttribute("target") == "_blank")
        {
            element.SetAttribute("rel", "noopener noreferrer");
        }
    }

    private static string? KeptValue(IElement element, IAttr attribute)
    {
        if (attribute.Name == "style")
        {
            return Alignment().Match(attribute.Value) is { Success: true } match
                ? $"text-align: {match.Groups["side"].Value.ToLowerInvariant()}"
                : null;
        }

        var isAllowed =
            AllowedMarkup.Attributes.Contains(attribute.Name)
            || AriaName().IsMatch(attribute.Name)
            || (
                AllowedMarkup.AttributesByElement.TryGetValue(element.LocalName, out var own)
                && own.Contains(attribute.Name)
            );
        var isSafe = !AllowedMarkup.Addresses.Contains(attribute.Name) || SafeAddress.IsSafe(attribute.Value);

        return isAllowed && isSafe ? attribute.Value : null;
    }

    [GeneratedRegex(
        @"(?:^|;)\s*text-align\s*:\s*(?<side>left|right|center|justify|start|end)\s*(?:;|$)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Alignment();

    [GeneratedRegex("^aria-[a-z]+$", RegexOptions.None, 1000)]
    private static partial Regex AriaName();
}
