using System.Collections.Concurrent;
using Ibis.Umbraco.PublishedCache.Reads;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>What has changed, in order: it tells whether an answer made at some moment still says what is true.</summary>
/// <remarks>
/// Changes are compared with an answer when it is asked for, not looked up among the answers when they happen: an answer
/// that was made while something it shows was changing is found out as well, however late it is kept.
/// </remarks>
internal sealed class PublishedChanges
{
    /// <summary>How many different reads are remembered as changed, about 100 bytes each; one more makes every answer old.</summary>
    private const int MaxRemembered = 50_000;

    private readonly ConcurrentDictionary<PublishedRead, long> _changed = new();
    private readonly Lock _lock = new();
    private long _last;
    private long _everything;

    /// <summary>The number of the last change. To be taken before the first read of an answer.</summary>
    public long Last => Volatile.Read(ref _last);

    public void Changed(IEnumerable<PublishedRead> reads)
    {
        lock (_lock)
        {
            var number = _last + 1;
            foreach (var read in reads)
            {
                _changed[read] = number;
            }
            if (_changed.Count > MaxRemembered)
            {
                Forget(number);
            }
            Volatile.Write(ref _last, number);
        }
    }

    public void EverythingChanged()
    {
        lock (_lock)
        {
            var number = _last + 1;
            Forget(number);
            Volatile.Write(ref _last, number);
        }
    }

    /// <summary>Whether any of the reads changed after the change of the given number.</summary>
    public bool AnySince(long number, PublishedRead[] reads) =>
        Volatile.Read(ref _everything) > number
        || Array.Exists(reads, read => _changed.TryGetValue(read, out var changed) && changed > number);

    private void Forget(long number)
    {
        Volatile.Write(ref _everything, number);
        _changed.Clear();
    }
}
