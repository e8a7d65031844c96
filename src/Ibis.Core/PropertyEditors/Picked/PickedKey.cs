using Umbraco.Cms.Core;

namespace Ibis.Core.PropertyEditors.Picked;

/// <summary>A page that settings name: by its key, or by its UDI as older files do.</summary>
internal static class PickedKey
{
    /// <returns>Null where nothing is named, or what is named is no page.</returns>
    public static Guid? Read(string? text) =>
        Guid.TryParse(text, out var key) ? key
        : UdiParser.TryParse(text ?? string.Empty, out GuidUdi? udi) ? udi.Guid
        : null;

    public static IEnumerable<string> Faults(string? text, string what) =>
        string.IsNullOrWhiteSpace(text) || Read(text) is not null
            ? []
            : [$"{what} should be named by its key, and \"{text}\" is none. Choose it again."];
}
