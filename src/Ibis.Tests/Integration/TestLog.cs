using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration;

/// <summary>Shows what the site logs in the output of the test that runs: Core's services turn exceptions into statuses.</summary>
/// <param name="write">Where to, if not there.</param>
internal sealed class TestLog(Action<string>? write = null) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) =>
        new Logger(categoryName, write ?? TestContext.Progress.WriteLine);

    public void Dispose() { }

    private sealed class Logger(string category, Action<string> write) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => write($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
