namespace Ibis.Core.TermEditing.Replacing;

/// <summary>How far the last replacement has come; kept where every node of the site can read it.</summary>
/// <param name="From">The term that goes.</param>
/// <param name="FromLabel">Its label, which is shown also when it is gone.</param>
/// <param name="To">The term that takes its place; null where it is refused.</param>
/// <param name="Done">Items that were looked at.</param>
/// <param name="Total">Items that named the term when it began.</param>
/// <param name="Unpublished">Names of items whose draft was changed and which could not be published again, or have other changes waiting.</param>
internal sealed record ReplacementProgress(
    Guid From,
    string FromLabel,
    Guid? To,
    string? ToLabel,
    int Done,
    int Total,
    IReadOnlyList<string> Unpublished
);
