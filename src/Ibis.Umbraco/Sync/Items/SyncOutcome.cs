namespace Ibis.Umbraco.Sync.Items;

/// <summary>What importing one file came to.</summary>
internal sealed record SyncOutcome(SyncChange Change, IReadOnlyList<SyncDifference> Differences)
{
    public static implicit operator SyncOutcome(SyncChange change) => new(change, []);

    /// <summary>What both passes over one file came to; the first of them tells what the person asked for.</summary>
    public SyncOutcome Then(SyncOutcome second) =>
        second.Change switch
        {
            SyncChange.NoChange => this,
            SyncChange.Update when Change == SyncChange.Create => this,
            SyncChange.Update => second with { Differences = [.. Differences, .. second.Differences] },
            _ => second,
        };
}
