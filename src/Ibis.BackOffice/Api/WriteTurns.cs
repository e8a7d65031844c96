using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.Api;

/// <summary>Lets few changes of one tree run at a time. The others wait in their order, and without a thread.</summary>
/// <remarks>
/// The database lets one transaction at a time change a tree, and Umbraco's services wait for that with their thread. Twenty
/// editors who save at once would hold twenty threads, and nobody, not even whoever has the lock, would get one to go on with.
/// <para>
/// Whoever keeps on saving would also take the processor from those who read the public site. A turn in which somebody read it
/// therefore rests afterwards for as long as the change took, so that about half of the processor is left to them. The editor
/// herself does not wait for that, and where nobody reads nothing rests.
/// </para>
/// </remarks>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "Lives as long as the process; a turn may end after the site has stopped."
)]
internal sealed class WriteTurns(Visitors visitors, TimeProvider time)
{
    // One that holds the lock, and one that is ready when it is let go.
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>After something long, as the emptying of a recycle bin, nobody waits longer than this.</summary>
    public static TimeSpan LongestRest { get; } = TimeSpan.FromSeconds(1);

    public async ValueTask<object?> TakeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(call);
        }
        await _turns.WaitAsync(http.RequestAborted);
        var begun = visitors.Begin();
        var start = time.GetTimestamp();
        try
        {
            return await next(call);
        }
        finally
        {
            if (visitors.WereServedSince(begun))
            {
                _ = EndAfterAsync(time.GetElapsedTime(start));
            }
            else
            {
                _turns.Release();
            }
        }
    }

    private async Task EndAfterAsync(TimeSpan rest)
    {
        await Task.Delay(rest < LongestRest ? rest : LongestRest, time, CancellationToken.None);
        _turns.Release();
    }
}

/// <summary>The turns of each tree: a change of one does not wait for a change of the other.</summary>
internal sealed class TreeTurns(Visitors visitors, TimeProvider time)
{
    public WriteTurns Documents { get; } = new(visitors, time);

    public WriteTurns Media { get; } = new(visitors, time);
}

internal static class WriteTurnsExtensions
{
    /// <summary>Changes wait for their turn when their bodies have been read; reading does not wait.</summary>
    public static TBuilder InTurns<TBuilder>(this TBuilder endpoints, WriteTurns turns)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilter(turns.TakeAsync);
}
