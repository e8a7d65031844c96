using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>What the file of a document, a blueprint or a piece of media says about it.</summary>
internal static class NodeFile
{
    public static string NodeName(this SyncFile file) =>
        file.Root.At("Info", "NodeName")?.Attribute("Default")?.Value is { Length: > 0 } name ? name : file.Alias;

    public static DateTime? Created(this SyncFile file) =>
        DateTime.TryParse(
            file.Root.Text("Info", "CreateDate"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var created
        )
            ? created
            : null;

    public static string Sortable(DateTime date) =>
        (date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date).ToString("s", CultureInfo.InvariantCulture);

    // Umbraco has no way to change it, and values of another type would be lost.
    public static void RefuseOtherType(this SyncFile file, IContentBase? existing)
    {
        var alias = file.Root.Some("Info", "ContentType");
        if (
            existing is not null
            && alias is not null
            && !alias.Equals(existing.ContentType.Alias, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw file.Refuse(
                file.Root.At("Info", "ContentType"),
                $"the item is of the type '{existing.ContentType.Alias}' here and cannot become one of '{alias}'",
                "correct <ContentType>, or delete the item and import again"
            );
        }
    }
}
