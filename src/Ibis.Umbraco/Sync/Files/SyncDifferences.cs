using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>Where two files of one item differ, value by value.</summary>
/// <remarks>Elements that stand for one thing are found by its key, alias, culture or segment, else by their place.</remarks>
internal sealed class SyncDifferences
{
    private const int MaxLength = 2000;
    private const int Before = 100;

    private readonly List<SyncDifference> _found = [];

    public static IReadOnlyList<SyncDifference> Between(XElement old, XElement fresh)
    {
        var differences = new SyncDifferences();
        differences.CompareAttributes(string.Empty, old, fresh);
        differences.Compare(string.Empty, old, fresh);
        return differences._found;
    }

    private void Compare(string path, XElement? old, XElement? fresh)
    {
        if (old?.HasElements != true && fresh?.HasElements != true)
        {
            CompareTexts(path, old, fresh);
            return;
        }
        var others = Children(fresh).ToDictionary(child => child.Identity, child => child, StringComparer.Ordinal);
        foreach (var child in Children(old))
        {
            others.Remove(child.Identity, out var other);
            CompareChild(path, child.Label, child.Element, other?.Element);
        }
        foreach (var other in others.Values)
        {
            CompareChild(path, other.Label, null, other.Element);
        }
    }

    private void CompareChild(string path, string label, XElement? old, XElement? fresh)
    {
        var inner =
            path.Length == 0 ? label
            : label.StartsWith('[') ? path + label
            : $"{path}/{label}";
        if (old is not null && fresh is not null)
        {
            CompareAttributes(inner, old, fresh);
        }
        Compare(inner, old, fresh);
    }

    private void CompareAttributes(string path, XElement old, XElement fresh)
    {
        foreach (var name in old.Attributes().Concat(fresh.Attributes()).Select(attribute => attribute.Name).Distinct())
        {
            var (left, right) = ((string?)old.Attribute(name), (string?)fresh.Attribute(name));
            if (!string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || (left != right && name != "Key"))
            {
                Add(path.Length == 0 ? name.LocalName : $"{path}@{name.LocalName}", left, right);
            }
        }
    }

    private void CompareTexts(string path, XElement? old, XElement? fresh)
    {
        if (old is not null && fresh is not null && CanonicalXml.SameText(old.Name.LocalName, old.Value, fresh.Value))
        {
            return;
        }
        if (SyncJson.Parse(old?.Value) is JsonObject left && SyncJson.Parse(fresh?.Value) is JsonObject right)
        {
            foreach (var name in left.Concat(right).Select(member => member.Key).Distinct(StringComparer.Ordinal))
            {
                if (!JsonNode.DeepEquals(left[name], right[name]))
                {
                    Add($"{path}/{name}", left[name]?.ToJsonString(), right[name]?.ToJsonString());
                }
            }
            return;
        }
        // An element without a value is as good as none.
        if (!string.IsNullOrEmpty(old?.Value) || !string.IsNullOrEmpty(fresh?.Value))
        {
            Add(path, old?.Value, fresh?.Value);
        }
    }

    private void Add(string path, string? old, string? fresh)
    {
        var length = Math.Min(old?.Length ?? 0, fresh?.Length ?? 0);
        var same = 0;
        while (same < length && old![same] == fresh![same])
        {
            same++;
        }
        _found.Add(new SyncDifference(path, Cut(old, same), Cut(fresh, same)));
    }

    private static string? Cut(string? text, int from)
    {
        if (text is null || text.Length <= MaxLength)
        {
            return text;
        }
        var start = Math.Clamp(from - Before, 0, text.Length - MaxLength);
        var end = start + MaxLength;
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }

    private static IEnumerable<Child> Children(XElement? parent)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in parent?.Elements() ?? [])
        {
            var (identity, label) = Name(element);
            var count = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            yield return count == 1
                ? new Child(element, identity, label)
                : new Child(element, $"{identity}#{count}", $"{label}[{count}]");
        }
    }

    private static (string Identity, string Label) Name(XElement element)
    {
        var name = element.Name.LocalName;
        var variant = string.Join(
            ", ",
            new[] { "Culture", "Segment", "Language" }
                .Select(attribute => (string?)element.Attribute(attribute))
                .Where(value => !string.IsNullOrEmpty(value))
        );
        if (name == "Value")
        {
            return ($"Value {variant}", variant.Length > 0 ? $"[{variant}]" : "[]");
        }
        var label = variant.Length > 0 ? variant : (string?)element.Element("Alias") ?? Text(element);
        var key = (string?)element.Element("Key") ?? (string?)element.Attribute("Key");
        return label is null || !IsOneOfMany(element)
            ? (name, name)
            : ($"{name} {(variant.Length > 0 ? variant : key ?? label)}", $"{name}[{label}]");
    }

    private static string? Text(XElement element) =>
        element.Name == "ContentSchedule"
            ? $"{(string?)element.Element("Culture")} {(string?)element.Element("Action")}".Trim()
        : element.HasElements ? null
        : element.Value;

    // What stands in a list: Compositions, Tabs, Events and the like, whose members are named in the singular.
    private static bool IsOneOfMany(XElement element) =>
        element.Parent is { } parent
        && (
            parent.Name.LocalName is "Structure" or "Schedule" or "NodeName" or "Published"
            || parent.Name.LocalName == element.Name.LocalName + "s"
            || parent.Name == "GenericProperties"
            || parent.Name == "AllowedTemplates"
            || parent.Name == "ContentTypeKeys"
        );

    private sealed record Child(XElement Element, string Identity, string Label);
}
