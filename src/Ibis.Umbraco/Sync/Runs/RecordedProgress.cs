using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Writes where a run stands to its row now and then, and ends the run when somebody asked for that there.</summary>
internal sealed partial class RecordedProgress : ISyncProgress, IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);

    private readonly Guid _id;
    private readonly SyncRunRows _rows;
    private readonly ISyncProgress _inner;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _asked;
    private readonly CancellationTokenSource _ended = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _writing;
    private volatile string? _kind;
    private int _done;
    private int _total;

    public RecordedProgress(
        Guid id,
        SyncRunRows rows,
        ISyncProgress inner,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        _id = id;
        _rows = rows;
        _inner = inner;
        _logger = logger;
        _asked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _timer = new PeriodicTimer(Period, time);
        _writing = WriteAsync();
    }

    /// <summary>Canceled by the caller of the run, or from any node by its id.</summary>
    public CancellationToken Asked => _asked.Token;

    public void Start(int total)
    {
        Volatile.Write(ref _total, total);
        _inner.Start(total);
    }

    public void Kind(string folder)
    {
        _kind = folder;
        _inner.Kind(folder);
    }

    public void Done(int count)
    {
        Interlocked.Add(ref _done, count);
        _inner.Done(count);
    }

    public void Finish() => _inner.Finish();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _writing;
        _timer.Dispose();
        _ended.Dispose();
        _asked.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_ended.Token))
            {
                await WriteOnceAsync(_ended.Token);
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            await WriteOnceAsync(CancellationToken.None);
        }
    }

    private async Task WriteOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var total = Volatile.Read(ref _total);
            if (await _rows.ProgressAsync(_id, _kind, Volatile.Read(ref _done), total, cancellationToken))
            {
                await _asked.CancelAsync();
            }
        }
        catch (NpgsqlException exception)
        {
            // The run itself finds out soon enough; being watched is no reason to fail.
            LogNotWritten(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The progress of a uSync run could not be written")]
    private partial void LogNotWritten(Exception exception);
}
