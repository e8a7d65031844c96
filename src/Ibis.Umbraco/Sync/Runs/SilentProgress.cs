namespace Ibis.Umbraco.Sync.Runs;

internal sealed class SilentProgress : ISyncProgress
{
    public void Start(int total) { }

    public void Kind(string folder) { }

    public void Done(int count) { }

    public void Finish() { }
}
