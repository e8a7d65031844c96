using System.Xml;
using System.Xml.Linq;

namespace Ibis.Umbraco.Files.Uploads;

/// <summary>Leaves of an SVG drawing what draws: no scripts, no events, nothing from elsewhere, no foreign markup.</summary>
internal static class SvgSanitizer
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "feDropShadow",
        "feTile",
        "feTurbulence",
        "switch",
        "view",
    };

    /// <summary>Entities and document types are where XML explodes or reads files; no drawing needs them.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 10_000_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public static bool CanRead(Stream stream)
    {
        try
        {
            return Read(stream) is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <returns>The drawing; null when the file is none.</returns>
    public static byte[]? Clean(Stream stream)
    {
        XElement? root;
        try
        {
            root = Read(stream);
        }
        catch (XmlException)
        {
            return null;
        }
        if (root is null)
        {
            return null;
        }
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            if (element.Name.NamespaceName != Svg || !Elements.Contains(element.Name.LocalName))
            {
                element.Remove();
                continue;
            }
            foreach (var attribute in element.Attributes().Where(attribute => !IsHarmless(attribute)).ToList())
            {
                attribute.Remove();
            }
        }
        using var made = new MemoryStream();
        root.Save(made, SaveOptions.DisableFormatting);
        return made.ToArray();
    }

    private static XElement? Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var root = XDocument.Load(reader).Root;
        return root is { Name: { NamespaceName: Svg, LocalName: "svg" } } ? root : null;
    }

    private static bool IsHarmless(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        var space = attribute.Name.NamespaceName;
        if (attribute.IsNamespaceDeclaration)
        {
            return true;
        }
        if (space is not ("" or Link or "http://www.w3.org/XML/1998/namespace"))
        {
            return false;
        }
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name == "base")
        {
            return false;
        }
        // Only to parts of the same drawing.
        return name is "href" or "src" ? attribute.Value.TrimStart().StartsWith('#') : !LeadsOut(attribute.Value);
    }

    private static bool LeadsOut(string value)
    {
        var text = string.Concat(value.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));
        return text.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || text.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || text.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            || text.Contains('\\', StringComparison.Ordinal)
            || Links(text).Any(target => !target.StartsWith('#'));
    }

    private static IEnumerable<string> Links(string text)
    {
        const string start = "url(";
        for (
            var place = text.IndexOf(start, StringComparison.OrdinalIgnoreCase);
            place >= 0;
            place = text.IndexOf(start, place + start.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return text[(place + start.Length)..].TrimStart('"', '\'');
        }
    }
}
