namespace Ibis.BackOffice.Api;

/// <summary>Tells whether the public site was read during some work, without counting its requests.</summary>
/// <remarks>Said in every request to the public site: it writes nothing as long as no work has begun since.</remarks>
public sealed class Visitors
{
    private int _begun;
    private int _seen;

    /// <summary>Somebody reads the public site.</summary>
    public void Served()
    {
        var begun = Volatile.Read(ref _begun);
        if (Volatile.Read(ref _seen) != begun)
        {
            Volatile.Write(ref _seen, begun);
        }
    }

    /// <returns>What to ask <see cref="WereServedSince"/> with.</returns>
    public int Begin() => Interlocked.Increment(ref _begun);

    /// <summary>Whether anybody has read the public site since the work began.</summary>
    public bool WereServedSince(int begun) => Volatile.Read(ref _seen) - begun >= 0;
}
