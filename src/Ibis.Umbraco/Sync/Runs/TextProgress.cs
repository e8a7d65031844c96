using System.Globalization;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>On a terminal one line that is written over; elsewhere a plain line for every kind.</summary>
internal sealed class TextProgress(TextWriter output, bool isTerminal, TimeProvider time) : ISyncProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly long _started = time.GetTimestamp();
    private long? _shown;
    private int _total;
    private int _done;
    private int _doneOfKind;
    private string _kind = string.Empty;

    public void Start(int total) => _total = total;

    public void Kind(string folder)
    {
        EndKind();
        _kind = folder;
        _doneOfKind = 0;
    }

    public void Done(int count)
    {
        _done += count;
        _doneOfKind += count;
        if (isTerminal && (_shown is not { } shown || time.GetElapsedTime(shown) > Pause))
        {
            _shown = time.GetTimestamp();
            output.Write($"\r{_kind}: {Count()}{TimeLeft()}\u001b[K");
            output.Flush();
        }
    }

    public void Finish()
    {
        EndKind();
        if (isTerminal && _shown is not null)
        {
            output.Write("\r\u001b[K");
            _shown = null;
        }
    }

    private void EndKind()
    {
        if (!isTerminal && _doneOfKind > 0)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_kind}: {_doneOfKind:N0} {(_doneOfKind == 1 ? "file" : "files")}"
                )
            );
        }
        _doneOfKind = 0;
    }

    private string Count() =>
        _total > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{_done:N0} of {_total:N0}")
            : _done.ToString("N0", CultureInfo.InvariantCulture);

    private string TimeLeft()
    {
        var elapsed = time.GetElapsedTime(_started);
        // The first files open connections and fill caches; what they take says nothing about the rest.
        if (_total == 0 || _done == 0 || elapsed < Settled)
        {
            return string.Empty;
        }
        var left = elapsed * ((double)(_total - _done) / _done);
        return left > TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $", {left.TotalMinutes:0} min left")
            : string.Create(CultureInfo.InvariantCulture, $", {left.TotalSeconds:0} s left");
    }
}
