namespace Ibis.Umbraco.Scopes;

/// <summary>Says that a commit, or what follows it in this process, may have failed half way.</summary>
/// <remarks>
/// When a connection breaks during a commit, its outcome is unknown; when it breaks after, caches and addresses miss a change
/// that is stored. Whoever keeps caches current then has to look at the latest changes again, also at those of this process.
/// </remarks>
internal sealed class CommitDoubts
{
    private int _raised;
    private int _settled;

    /// <summary>What to hand to <see cref="Settle"/> when everything up to now has been looked at again; null when there is no doubt.</summary>
    public int? Raised => Volatile.Read(ref _raised) is var raised && raised != _settled ? raised : null;

    public void Raise() => Interlocked.Increment(ref _raised);

    public void Settle(int raised) => _settled = raised;
}
