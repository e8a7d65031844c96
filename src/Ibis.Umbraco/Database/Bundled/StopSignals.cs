using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>
/// Ctrl-C and SIGTERM while no host answers them: whatever the server is doing, it is stopped before the process ends.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _came = new();
    private readonly TaskCompletionSource<Func<Task>> _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() =>
        _registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Answer),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Answer),
        ];

    public CancellationToken Came => _came.Token;

    /// <summary>The start is over, one way or the other: this is how to stop what it left.</summary>
    public void StopWith(Func<Task> stop) => _stop.TrySetResult(stop);

    /// <summary>From here on somebody else answers the signals.</summary>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    // The process ends when this returns.
    private void Answer(PosixSignalContext context)
    {
        _came.Cancel();
        var stop = _stop.Task.GetAwaiter().GetResult();
        stop().GetAwaiter().GetResult();
    }
}
