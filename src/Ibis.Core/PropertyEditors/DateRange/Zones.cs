using System.Text.RegularExpressions;

namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>Time zones by their names in the IANA list.</summary>
internal static partial class Zones
{
    // Folders beside the zones, with the same ones once more and with leap seconds.
    private static readonly string[] Copies = ["posix", "right"];

    /// <returns>Null for a name that is not of that list.</returns>
    public static TimeZoneInfo? Find(string name) =>
        Name().IsMatch(name)
        && !Copies.Contains(name.Split('/')[0])
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.HasIanaId
            ? zone
            : null;

    // A name becomes the path of a file on Unix: nothing that leaves the folder.
    [GeneratedRegex(
        @"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Name();
}
