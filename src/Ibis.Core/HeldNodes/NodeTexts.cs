using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Core.HeldNodes;

/// <summary>Reads values of nodes as editors have them; what a document type lacks is empty.</summary>
internal static class NodeTexts
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    public static Texts Names(IContent node)
    {
        var names = (node.CultureInfos ?? Enumerable.Empty<ContentCultureInfos>()).ToDictionary(
            info => info.Culture,
            info => info.Name ?? "",
            StringComparer.OrdinalIgnoreCase
        );
        return new Texts(
            node.Name is { Length: > 0 } name ? name : names.Values.FirstOrDefault(text => text.Length > 0) ?? "",
            names
        );
    }

    public static Texts Of(IContent node, string alias)
    {
        if (!node.Properties.TryGetValue(alias, out var property))
        {
            return Texts.None;
        }
        var byCulture = property
            .Values.Where(value => value.Culture is not null && value.Segment is null)
            .ToDictionary(
                value => value.Culture ?? "",
                value => value.EditedValue?.ToString() ?? "",
                StringComparer.OrdinalIgnoreCase
            );
        var first = byCulture.Values.FirstOrDefault(text => text.Length > 0);
        return new Texts(property.GetValue()?.ToString() ?? first ?? "", byCulture);
    }

    public static string Text(IContent node, string alias) =>
        node.Properties.TryGetValue(alias, out var property) ? property.GetValue()?.ToString() ?? "" : "";

    /// <summary>The lines of all languages, each once.</summary>
    public static IReadOnlyList<string> Lines(Texts texts) =>
        [
            .. texts
                .All.SelectMany(text =>
                    text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Distinct(),
        ];

    /// <summary>What a dropdown stores: JSON, or the bare word.</summary>
    public static string? Choice(string stored)
    {
        var text = stored.Trim();
        if (text.Length == 0 || text[0] != '[')
        {
            return text.Length == 0 ? null : text;
        }
        try
        {
            return JsonSerializer.Deserialize<string?[]>(text)?.FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The nodes that a picker of documents stores.</summary>
    public static IEnumerable<Guid> Picked(IContent node, string alias) =>
        Text(node, alias)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse(text, out GuidUdi? udi) ? udi?.Guid : null)
            .OfType<Guid>();

    /// <summary>Nearest first: those of the given nodes that a node stands below.</summary>
    public static IReadOnlyList<Guid> Ancestors(IContent node, IReadOnlyDictionary<int, Guid> keys) =>
        [
            .. node
                .Path.Split(',')
                .Reverse()
                .Select(part => int.TryParse(part, out var id) ? id : 0)
                .Where(id => id != node.Id && keys.ContainsKey(id))
                .Select(id => keys[id]),
        ];
}
