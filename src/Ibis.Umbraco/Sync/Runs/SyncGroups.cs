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

    /// <summary>Whether a kind is meant; without a value all are.</summary>
    public static bool Include(string? groups, SyncKind kind) =>
        groups is null
        || groups
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(group =>
                group.Equals("all", StringComparison.OrdinalIgnoreCase)
                || group.Equals(kind.Group, StringComparison.OrdinalIgnoreCase)
            );
}
