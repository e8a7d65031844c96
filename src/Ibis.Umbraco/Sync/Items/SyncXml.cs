using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Reading the elements of a file, each of which may be missing.</summary>
internal static class SyncXml
{
    public static XElement? At(this XElement root, params ReadOnlySpan<string> path)
    {
        XElement? element = root;
        foreach (var name in path)
        {
            element = element?.Element(name);
        }
        return element;
    }

    public static string? Text(this XElement root, params ReadOnlySpan<string> path) => root.At(path)?.Value;

    /// <summary>A text that says something; null when the element is missing or empty.</summary>
    public static string? Some(this XElement root, params ReadOnlySpan<string> path) =>
        root.At(path)?.Value is { Length: > 0 } text ? text : null;

    public static bool? Flag(this XElement root, params ReadOnlySpan<string> path) =>
        bool.TryParse(root.At(path)?.Value, out var flag) ? flag : null;

    public static int Int(this XElement root, params ReadOnlySpan<string> path) =>
        int.TryParse(root.At(path)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    public static Guid? Key(this XElement? element) =>
        System.Guid.TryParse(element?.Attribute("Key")?.Value, out var key) && key != System.Guid.Empty ? key : null;

    public static Guid? Guid(this XElement root, params ReadOnlySpan<string> path) =>
        System.Guid.TryParse(root.At(path)?.Value, out var key) && key != System.Guid.Empty ? key : null;

    public static TEnum? Choice<TEnum>(this XElement root, params ReadOnlySpan<string> path)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(root.At(path)?.Value, ignoreCase: true, out var value) ? value : null;

    /// <summary>True and False with a capital, as two elements of the format have it.</summary>
    public static string Capital(bool flag) => flag ? "True" : "False";

    public static string Needed(this SyncFile file, params ReadOnlySpan<string> path) =>
        file.Root.Some(path)
        ?? throw file.Refuse(
            file.Root.At(path) ?? file.Root.At(path[..^1]) ?? file.Root,
            $"<{path[^1]}> is missing or empty",
            "fill it in or export the item again"
        );
}
