using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>Whether two files say the same: line ends, spaces between elements, and the formatting of JSON do not count.</summary>
internal static class CanonicalXml
{
    // Written with a capital by uSync, in lower case by many hands.
    private static readonly HashSet<string> Flags = ["AllowAtRoot", "PreventCleanup"];

    public static bool Same(XElement left, XElement right)
    {
        if (left.Name != right.Name || !SameAttributes(left, right))
        {
            return false;
        }
        if (!left.HasElements && !right.HasElements)
        {
            return SameText(left.Name.LocalName, left.Value, right.Value);
        }
        using var other = right.Elements().GetEnumerator();
        foreach (var child in left.Elements())
        {
            if (!other.MoveNext() || !Same(child, other.Current))
            {
                return false;
            }
        }
        return !other.MoveNext();
    }

    private static bool SameAttributes(XElement left, XElement right) =>
        left.Attributes().Count() == right.Attributes().Count()
        && left.Attributes().All(attribute => SameAttribute(attribute, right.Attribute(attribute.Name)));

    private static bool SameAttribute(XAttribute left, XAttribute? right) =>
        right is not null
        && (
            left.Value == right.Value
            || (left.Name == "Key" && string.Equals(left.Value, right.Value, StringComparison.OrdinalIgnoreCase))
        );

    public static bool SameText(string name, string left, string right)
    {
        left = left.ReplaceLineEndings("\n");
        right = right.ReplaceLineEndings("\n");
        if (left == right || (Flags.Contains(name) && string.Equals(left, right, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        return SyncJson.Parse(left) is { } leftJson
            && SyncJson.Parse(right) is { } rightJson
            && JsonNode.DeepEquals(SyncJson.Unfold(leftJson), SyncJson.Unfold(rightJson));
    }
}
