namespace Ibis.Tests.Integration.Scheduling;

/// <summary>A clock that a test sets. Timers run on the real one.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
