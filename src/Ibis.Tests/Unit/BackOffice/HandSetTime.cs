namespace Ibis.Tests.Unit.BackOffice;

/// <summary>Time that passes when a test says so, for timers as well.</summary>
internal sealed class HandSetTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Pass(TimeSpan time)
    {
        _passed += time;
        foreach (var timer in _timers.Where(timer => timer.Due <= _passed).ToList())
        {
            _timers.Remove(timer);
            timer.Ring();
        }
    }

    private sealed class Timer(HandSetTime time, Action ring) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            if (dueTime >= TimeSpan.Zero)
            {
                Due = time._passed + dueTime;
                time._timers.Add(this);
            }
            return true;
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
