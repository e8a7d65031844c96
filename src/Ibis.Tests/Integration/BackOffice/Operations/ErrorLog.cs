using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>The last error that the site has logged, to be named by the test that met it.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    public string? Last { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Last = exception is null
                ? formatter(state, exception)
                : string.Join('\n', exception.ToString().Split('\n').Take(8));
        }
    }
}
