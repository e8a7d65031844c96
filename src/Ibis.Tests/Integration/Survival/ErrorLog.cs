using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration.Survival;

/// <summary>The log of a worker, on its error output.</summary>
internal sealed class ErrorLog : ILoggerProvider
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
        ) => Console.Error.WriteLine($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
