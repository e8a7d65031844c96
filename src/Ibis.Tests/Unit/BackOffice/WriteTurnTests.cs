using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;

namespace Ibis.Tests.Unit.BackOffice;

/// <summary>Changes that leave half of the time to whoever reads the public site.</summary>
public sealed class WriteTurnTests
{
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(40);

    private HandSetTime _time = null!;
    private Visitors _visitors = null!;
    private WriteTurns _turns = null!;

    [SetUp]
    public void Begin()
    {
        _time = new HandSetTime();
        _visitors = new Visitors();
        _turns = new WriteTurns(_visitors, _time);
        // One of the two turns is taken by something long.
        _ = Sent(new Change());
    }

    [Test]
    public async Task Change_WhileNobodyReads_FollowsTheOneBeforeAtOnce()
    {
        _visitors.Served();
        await DoneAsync(Work);

        Assert.That(Sent(new Change()).HasBegun);
    }

    [Test]
    public async Task Change_AfterOneDuringWhichSomebodyRead_WaitsAsLongAsThatTook()
    {
        await DoneAsync(Work, _visitors.Served);
        var next = Sent(new Change());

        _time.Pass(Work - TimeSpan.FromTicks(1));
        Assert.That(next.HasBegun, Is.False);
        _time.Pass(TimeSpan.FromTicks(1));
        await next.Begun;
    }

    [Test]
    public async Task Change_AfterALongOne_DoesNotWaitAsLong()
    {
        await DoneAsync(TimeSpan.FromMinutes(10), _visitors.Served);
        var next = Sent(new Change());
        Assert.That(next.HasBegun, Is.False);

        _time.Pass(WriteTurns.LongestRest);

        await next.Begun;
    }

    [Test]
    public async Task Reading_DoesNotWait()
    {
        await DoneAsync(Work, _visitors.Served);

        Assert.That(Sent(new Change(), HttpMethods.Get).HasBegun);
    }

    /// <summary>The editor has her answer when the change is done, whether or not the turn rests.</summary>
    private async Task DoneAsync(TimeSpan work, Action? meanwhile = null)
    {
        var change = Sent(new Change());
        Assert.That(change.HasBegun);
        meanwhile?.Invoke();
        _time.Pass(work);
        change.End();
        await change.Answered;
    }

    private Change Sent(Change change, string? method = null)
    {
        var http = new DefaultHttpContext { Request = { Method = method ?? HttpMethods.Put } };
        change.Answered = _turns.TakeAsync(EndpointFilterInvocationContext.Create(http), change.RunAsync).AsTask();
        return change;
    }

    private sealed class Change
    {
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource<object?> _end = new();

        public bool HasBegun => _begun.Task.IsCompleted;

        public Task Begun => _begun.Task;

        public Task Answered { get; set; } = Task.CompletedTask;

        public ValueTask<object?> RunAsync(EndpointFilterInvocationContext call)
        {
            _begun.SetResult();
            return new(_end.Task);
        }

        public void End() => _end.SetResult(null);
    }
}
