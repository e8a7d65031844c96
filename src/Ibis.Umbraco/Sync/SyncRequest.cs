namespace Ibis.Umbraco.Sync;

/// <summary>What a run is asked to do.</summary>
/// <param name="Atomic">An import is one transaction: when one file is wrong, nothing stays.</param>
/// <param name="Force">Items are saved also where nothing differs.</param>
/// <param name="Folder">A kind's folder such as Content, for that kind only; null for all.</param>
/// <param name="Group">Settings, Content, All or a list of them; null for all.</param>
public sealed record SyncRequest(
    SyncAction Action,
    bool Atomic = false,
    bool Force = false,
    string? Folder = null,
    string? Group = null
);

public enum SyncAction
{
    /// <summary>Says exactly what an import would do, and does not do it.</summary>
    Report,
    Import,
    Export,
}
