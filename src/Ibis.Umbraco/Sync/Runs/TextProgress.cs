using System.Globalization;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>On a terminal one line that is written over; elsewhere a plain line for every kind.</summary>
internal sealed class TextProgress(TextWriter output, bool isTerminal, TimeProvider time) : ISyncProgress
{
    private readonly long _started = time.GetTimestamp();
    private long _shown;
    private int _total;
    private int _done;
    private int _doneOfKind;
    private string _kind = string.Empty;

    public void Start(int total) => _total = total;

    public void Kind(SyncKind kind)
    {
        EndKind();
        _kind = kind.Folder;
        _doneOfKind = 0;
    }

    public void Done(int count)
    {
        _done += count;
        _doneOfKind += count;
        if (isTerminal && time.GetElapsedTime(_shown) > TimeSpan.FromMilliseconds(100))
        {
            _shown = time.GetTimestamp();
            output.Write($"\r{_kind}: {Count()}{TimeLeft()}\u001b[K");
        }
    }

    public void End()
    {
        EndKind();
        if (isTerminal)
        {
            output.Write("\r\u001b[K");
        }
    }

    private void EndKind()
    {
        if (!isTerminal && _doneOfKind > 0)
        {
            output.WriteLine($"{_kind}: {_doneOfKind.ToString("N0", CultureInfo.InvariantCulture)} files");
        }
        _doneOfKind = 0;
    }

    private string Count() =>
        _total > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{_done:N0} of {_total:N0}")
            : _done.ToString("N0", CultureInfo.InvariantCulture);

    private string TimeLeft()
    {
        if (_total == 0 || _done == 0)
        {
            return string.Empty;
        }
        var left = time.GetElapsedTime(_started) * ((double)(_total - _done) / _done);
        return left > TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $", {left.TotalMinutes:0} min left")
            : string.Create(CultureInfo.InvariantCulture, $", {left.TotalSeconds:0} s left");
    }
}
