using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Packaging;

/// <summary>A type as Umbraco exports it (.udt), turned into a file of uSync's. The two formats differ in a few names.</summary>
internal static class PackagedTypeXml
{
    public static Guid KeyOf(XElement packaged) =>
        Guid.TryParse((string?)packaged.Element("Info")?.Element("Key"), out var key)
            ? key
            : throw new PackagedTypeException("The file names no key of the type. Export it anew.");

    public static string AliasOf(XElement packaged) =>
        (string?)packaged.Element("Info")?.Element("Alias") is { Length: > 0 } alias
            ? alias
            : throw new PackagedTypeException("The file names no alias of the type. Export it anew.");

    /// <summary>Aliases of the types that it is made of, its parent included.</summary>
    public static IReadOnlyList<string> PartsOf(XElement packaged)
    {
        var info = packaged.Element("Info");
        return
        [
            .. (info?.Element("Compositions")?.Elements("Composition") ?? [])
                .Concat(info?.Elements("Master") ?? [])
                .Select(element => element.Value.Trim())
                .Where(alias => alias.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    public static SyncFile ToSyncFile(XElement packaged, SyncKind kind)
    {
        var (key, alias) = (KeyOf(packaged), AliasOf(packaged));
        var root = new XElement(
            kind.Root,
            new XAttribute("Key", key),
            new XAttribute("Alias", alias),
            new XAttribute("Level", 1),
            Info(packaged),
            new XElement(
                "Structure",
                (packaged.Element("Structure")?.Elements() ?? []).Select(
                    (allowed, place) => new XElement(kind.Root, new XAttribute("SortOrder", place), allowed.Value)
                )
            ),
            packaged.Element("GenericProperties") ?? new XElement("GenericProperties"),
            packaged.Element("Tabs") ?? new XElement("Tabs")
        );
        var name = $"{alias}.udt";
        return new SyncFile(name, name, root, key, alias);
    }

    private static XElement Info(XElement packaged)
    {
        var info = new XElement(packaged.Element("Info")!);
        info.Elements("Compositions").Remove();
        info.Add(new XElement("Compositions", PartsOf(packaged).Select(alias => new XElement("Composition", alias))));
        if (info.Element("Master") is { Value.Length: > 0 } parent)
        {
            info.Add(new XElement("Parent", parent.Value));
        }
        else if ((string?)packaged.Attribute("Folders") is { Length: > 0 } folders)
        {
            info.Add(new XElement("Folder", folders));
        }
        if (packaged.Element("HistoryCleanupPolicy") is { } cleanup)
        {
            info.Add(
                new XElement(
                    "HistoryCleanup",
                    new XElement("PreventCleanup", (string?)cleanup.Attribute("preventCleanup")),
                    new XElement(
                        "KeepAllVersionsNewerThanDays",
                        (string?)cleanup.Attribute("keepAllVersionsNewerThanDays")
                    ),
                    new XElement(
                        "KeepLatestVersionPerDayForDays",
                        (string?)cleanup.Attribute("keepLatestVersionPerDayForDays")
                    )
                )
            );
        }
        return info;
    }
}
