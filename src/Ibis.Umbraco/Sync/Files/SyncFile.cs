using System.Xml;
using System.Xml.Linq;

namespace Ibis.Umbraco.Sync.Files;

/// <summary>One file as read: an item, or a marker for one that is gone.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Shown">How messages name it: relative to the site, with slashes.</param>
internal sealed record SyncFile(string Path, string Shown, XElement Root, Guid Key, string Alias)
{
    public int Level => int.TryParse(Root.Attribute("Level")?.Value, out var level) ? level : 0;

    public SyncMarker? Marker { get; init; }

    /// <summary>The exception for something wrong at this place of the file.</summary>
    public SyncFileException Refuse(XObject? at, string wrong, string remedy) =>
        new(new SyncProblem(Shown, LineOf(at), wrong, remedy));

    public SyncFileException Refuse(string wrong, string remedy) => Refuse(Root, wrong, remedy);

    private static int LineOf(XObject? at) => at is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : 1;
}
