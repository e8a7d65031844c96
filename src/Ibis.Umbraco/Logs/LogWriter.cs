using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ibis.Umbraco.Logs;

/// <summary>Writes what is logged to <see cref="LogFolder"/>, apart from the threads that log.</summary>
/// <remarks>When more is logged than the disk takes, entries are left out rather than requests held up; how many is said.</remarks>
internal sealed class LogWriter : ILoggerProvider
{
    private const int MostWaiting = 10_000;

    private readonly LogFolder _folder;
    private readonly TimeProvider _time;
    private readonly Channel<string> _lines;
    private readonly Task _writing;
    private long _leftOut;

    public LogWriter(LogFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        _writing = Task.Run(WriteAsync);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Everything that was logged before is in the file afterwards.</summary>
    public void Dispose()
    {
        _lines.Writer.TryComplete();
        _writing.GetAwaiter().GetResult();
    }

    private async Task WriteAsync()
    {
        var day = DateTime.MinValue;
        var isWell = true;
        while (await _lines.Reader.WaitToReadAsync())
        {
            try
            {
                var today = _time.GetUtcNow().UtcDateTime.Date;
                if (today != day)
                {
                    _folder.DeleteOlderThan(today.AddDays(-LogFolder.DaysKept));
                    day = today;
                }
                await AppendAsync(_folder.FileOf(day));
                isWell = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (isWell)
                {
                    await Console.Error.WriteLineAsync(
                        $"The log cannot be written to {_folder.LogDirectory}: {exception.Message}"
                    );
                }
                isWell = false;
                // Tries again with what is logged next, when there may be room on the disk.
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task AppendAsync(string file)
    {
        await using var stream = new FileStream(
            file,
            FileMode.Append,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        );
        await using var writer = new StreamWriter(stream);
        while (_lines.Reader.TryRead(out var line))
        {
            await writer.WriteAsync(line + "\n");
        }
        var leftOut = Interlocked.Exchange(ref _leftOut, 0);
        if (leftOut > 0)
        {
            await writer.WriteAsync(
                LogLine.Of<object?>(
                    _time.GetUtcNow(),
                    typeof(LogWriter).FullName!,
                    LogLevel.Warning,
                    null,
                    $"{leftOut} entries were left out here: more was logged than could be written.",
                    null
                ) + "\n"
            );
        }
    }

    private sealed class Logger(LogWriter writer, string category) : ILogger
    {
        // Scopes of ASP.NET Core hold the whole address of a request, with what a visitor typed into it.
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var line = LogLine.Of(
                writer._time.GetUtcNow(),
                category,
                logLevel,
                state,
                formatter(state, exception),
                exception
            );
            if (!writer._lines.Writer.TryWrite(line))
            {
                Interlocked.Increment(ref writer._leftOut);
            }
        }
    }
}
