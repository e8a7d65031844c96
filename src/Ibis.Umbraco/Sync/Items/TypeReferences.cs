using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Items;

internal static class TypeReferences
{
    /// <summary>The elements that name the types a type is made of: its compositions and its parent.</summary>
    public static IEnumerable<XElement> Of(SyncFile file)
    {
        var compositions = file.Root.At("Info", "Compositions")?.Elements("Composition") ?? [];
        return file.Root.At("Info", "Parent") is { } parent ? compositions.Append(parent) : compositions;
    }
}
