using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Where a run stands, for whoever watches it.</summary>
internal interface ISyncProgress
{
    /// <param name="total">Files; 0 when nobody knows.</param>
    void Start(int total);

    void Kind(SyncKind kind);

    void Done(int count);

    void End();
}

internal sealed class SilentProgress : ISyncProgress
{
    public void Start(int total) { }

    public void Kind(SyncKind kind) { }

    public void Done(int count) { }

    public void End() { }
}
