using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>What a file says that holds no item any more.</summary>
internal enum SyncMarker
{
    /// <summary>An override that equals the shared folder again.</summary>
    None,

    /// <summary>The item was deleted; importing deletes it here too.</summary>
    Delete,

    /// <summary>The item has another file name now; nothing to do.</summary>
    Rename,

    /// <summary>Children of the item that have no file are to be deleted.</summary>
    Clean,
}

internal static class SyncMarkers
{
    public const string Element = "Empty";

    public static XElement Make(SyncMarker marker, Guid key, string alias, int? level = null) =>
        new(
            Element,
            new XAttribute("Key", key),
            new XAttribute("Alias", alias),
            new XAttribute("Change", marker),
            level is null ? null : new XAttribute("Level", level)
        );

    public static SyncMarker? Read(XElement root) =>
        Enum.TryParse<SyncMarker>((string?)root.Attribute("Change"), ignoreCase: true, out var marker) ? marker : null;
}
