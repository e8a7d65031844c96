using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration;

/// <summary>Shows what the site logs in the output of the test that runs: Core's services turn exceptions into statuses.</summary>
internal sealed class TestLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName);

    public void Dispose() { }

    private sealed class Logger(string category) : ILogger
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
        ) => TestContext.Progress.WriteLine($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
