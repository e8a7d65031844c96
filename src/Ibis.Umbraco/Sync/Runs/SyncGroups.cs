using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>The values that uSync's settings take for groups: All, None, Settings, Content, or a list.</summary>
internal static class SyncGroups
{
    public static bool IsOff(string? groups) =>
        string.IsNullOrWhiteSpace(groups)
        || groups.Equals("none", StringComparison.OrdinalIgnoreCase)
        || groups.Equals("off", StringComparison.OrdinalIgnoreCase)
        || groups.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of the names that is no group's, or null.</summary>
    public static string? Unknown(string? groups) =>
        Names(groups ?? "All")
            .FirstOrDefault(name =>
                !name.Equals("all", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Settings", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Content", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Whether a kind is meant; without a value all are.</summary>
    public static bool Include(string? groups, SyncKind kind) =>
        groups is null
        || Names(groups)
            .Any(group =>
                group.Equals("all", StringComparison.OrdinalIgnoreCase)
                || group.Equals(kind.Group, StringComparison.OrdinalIgnoreCase)
            );

    private static string[] Names(string groups) =>
        groups.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
