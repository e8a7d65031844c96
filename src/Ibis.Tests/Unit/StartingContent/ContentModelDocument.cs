using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ibis.Tests.Unit.StartingContent;

/// <summary>docs/content-model.md, made from the exported schema.</summary>
internal sealed partial class ContentModelDocument
{
    private readonly Dictionary<string, XElement> _types = SchemaFiles
        .Of("ContentTypes")
        .ToDictionary(type => type.Attribute("Alias")!.Value);

    private readonly Dictionary<string, XElement> _dataTypes = SchemaFiles
        .Of("DataTypes")
        .ToDictionary(type => type.Attribute("Key")!.Value);

    private readonly Dictionary<string, XElement> _words = SchemaFiles
        .Of("Dictionary")
        .ToDictionary(item => item.Attribute("Alias")!.Value);

    public string Make()
    {
        var text = new StringBuilder(
            """
            # Content model

            Made from the files under `uSync/v18` by a test; to write it anew, run `IBIS_WRITE_DOCS=1 bin/test --filter ContentModelDocument`.
            What the rules of publication want beyond required fields stands in `src/Ibis.Core/Publishing/RuleBook.cs`.
            **R** is required to publish, **L** differs by language.

            ## What lies where

            ```mermaid
            flowchart LR

            """
        );
        foreach (var type in Ordered().Where(IsDocument))
        {
            text.Append($"  {Alias(type)}[\"{Name(type)}\"]\n");
        }
        foreach (
            var (parent, child) in Ordered().SelectMany(type => Children(type).Select(child => (Alias(type), child)))
        )
        {
            text.Append($"  {parent} --> {child}\n");
        }
        text.Append("```\n\n## What picks what\n\n```mermaid\nflowchart LR\n");
        foreach (var (from, to) in Picks().Distinct())
        {
            text.Append($"  {from} -.-> {to}\n");
        }
        text.Append("```\n");
        foreach (var folder in Ordered().GroupBy(Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## {folder.Key}\n");
            foreach (var type in folder)
            {
                Describe(type, text);
            }
        }
        return text.ToString();
    }

    private void Describe(XElement type, StringBuilder text)
    {
        text.Append(
            $"\n### {Name(type)} · `{Alias(type)}`\n\n{Words(type.Element("Info")?.Element("Description")?.Value)}\n"
        );
        var compositions = type.Descendants("Composition")
            .Select(composition => $"`{composition.Value}`")
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (compositions.Length > 0)
        {
            text.Append($"Composed of {string.Join(", ", compositions)}.\n");
        }
        var fields = type.Descendants("GenericProperty")
            .OrderBy(field => (int?)field.Element("SortOrder") ?? 0)
            .ToArray();
        if (fields.Length == 0)
        {
            return;
        }
        text.Append("\n| Field | Alias | Data type | | Help |\n|---|---|---|---|---|\n");
        foreach (var field in fields)
        {
            var marks = string.Concat(
                field.Element("Mandatory")?.Value == "true" ? "R" : "",
                field.Element("Variations")?.Value == "Culture" ? "L" : ""
            );
            text.Append(
                $"| {Words(field.Element("Name")?.Value)} | `{Alias(field)}` | {DataType(field)} | {marks} | {Words(field.Element("Description")?.Value)} |\n"
            );
        }
    }

    private IEnumerable<(string From, string To)> Picks()
    {
        var byKey = _types.Values.ToDictionary(type => type.Attribute("Key")!.Value, Alias);
        foreach (var type in Ordered())
        {
            foreach (var field in type.Descendants("GenericProperty"))
            {
                var config = Config(field);
                var picked = ((string?)config?["filter"] ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Concat(
                        (config?["blocks"] as JsonArray ?? []).Select(block => (string?)block?["contentElementTypeKey"])
                    )
                    .OfType<string>();
                // Terms are picked by nearly everything, and a picker of any item says nothing.
                foreach (var key in picked.Take(10).Where(key => byKey.GetValueOrDefault(key) is not (null or "term")))
                {
                    yield return (Alias(type), byKey[key]);
                }
            }
        }
    }

    private JsonNode? Config(XElement field) =>
        field.Element("Definition")?.Value is { } key && _dataTypes.TryGetValue(key, out var dataType)
            ? JsonNode.Parse(dataType.Element("Config")?.Value is { Length: > 0 } config ? config : "{}")
            : null;

    private string DataType(XElement field) =>
        field.Element("Definition")?.Value is { } key && _dataTypes.TryGetValue(key, out var dataType)
            ? $"{dataType.Element("Info")?.Element("Name")?.Value} (`{dataType.Element("Info")?.Element("EditorAlias")?.Value}`)"
            : $"`{field.Element("Type")?.Value}`";

    private IEnumerable<XElement> Ordered() => _types.Values.OrderBy(Alias, StringComparer.Ordinal);

    private static IEnumerable<string> Children(XElement type) =>
        type.Element("Structure")?.Elements("ContentType").Select(child => child.Value) ?? [];

    private static bool IsDocument(XElement type) =>
        type.Element("Info")?.Element("IsElement")?.Value != "true" && Folder(type) != "Compositions";

    private static string Alias(XElement item) => item.Attribute("Alias")?.Value ?? item.Element("Alias")?.Value ?? "";

    private static string Folder(XElement type) => type.Element("Info")?.Element("Folder")?.Value ?? "";

    private string Name(XElement type) => Words(type.Element("Info")?.Element("Name")?.Value);

    private string Words(string? text) =>
        Label()
            .Replace(
                text ?? "",
                match =>
                    _words.TryGetValue(match.Groups[1].Value, out var item)
                        ? item.Descendants("Translation")
                            .Single(word => word.Attribute("Language")?.Value == "en")
                            .Value
                        : match.Value
            )
            .Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{?#(\w+)\}?")]
    private static partial Regex Label();
}
