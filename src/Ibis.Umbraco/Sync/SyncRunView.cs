namespace Ibis.Umbraco.Sync;

/// <summary>A run as it stands.</summary>
/// <param name="Kind">The folder of the kind it works at; null before the first.</param>
/// <param name="Done">Files it has dealt with.</param>
/// <param name="Total">All files; 0 when nobody knows.</param>
/// <param name="Result">Null while it works, when it was interrupted, and in the history.</param>
public sealed record SyncRunView(
    Guid Id,
    SyncRequest Request,
    SyncRunStatus Status,
    string? Kind,
    int Done,
    int Total,
    DateTimeOffset Started,
    DateTimeOffset? Ended,
    SyncRunResult? Result
);

public enum SyncRunStatus
{
    Running,

    /// <summary>Everything went in or out.</summary>
    Succeeded,

    /// <summary>Something did not, and stands in the result. The rest did, unless the run was atomic.</summary>
    Failed,

    /// <summary>Somebody ended it early.</summary>
    Canceled,

    /// <summary>The process or its database went away. What was finished until then is in.</summary>
    Interrupted,
}

/// <summary>What a run has done.</summary>
/// <param name="Counts">How many items met with each change, the unchanged ones too.</param>
/// <param name="Items">The items that were changed or could not be; the unchanged ones are only counted.</param>
/// <param name="Warnings">What was left out of items that went in.</param>
/// <param name="Problems">What kept items from going in.</param>
/// <param name="Note">What there is to know about the files as a whole, or null.</param>
public sealed record SyncRunResult(
    IReadOnlyDictionary<SyncChange, int> Counts,
    IReadOnlyList<SyncItemResult> Items,
    IReadOnlyList<SyncProblem> Warnings,
    IReadOnlyList<SyncProblem> Problems,
    string? Note
);

/// <summary>What happened to the item of one file, or to that file.</summary>
/// <param name="Kind">The folder of its kind.</param>
/// <param name="File">Relative to the site.</param>
/// <param name="Name">The alias or name in the file.</param>
/// <param name="Differences">For an update only: what was changed.</param>
public sealed record SyncItemResult(
    string Kind,
    string File,
    string Name,
    SyncChange Change,
    IReadOnlyList<SyncDifference> Differences
);

public enum SyncChange
{
    NoChange,
    Create,
    Update,
    Delete,
    Fail,
}

/// <summary>One value that differs.</summary>
/// <param name="Path">Where it stands in the file, such as <c>Properties/heading[fr]</c>.</param>
/// <param name="Old">At most 2,000 characters around the first that differs; null where there was nothing.</param>
/// <param name="New">Like <paramref name="Old"/>; null where there is nothing any more.</param>
public sealed record SyncDifference(string Path, string? Old, string? New);
