using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.Api;

/// <summary>Lets few changes of one tree run at a time. The others wait in their order, and without a thread.</summary>
/// <remarks>
/// The database lets one transaction at a time change a tree, and Umbraco's services wait for that with their thread. Twenty
/// editors who save at once would hold twenty threads, and nobody, not even whoever has the lock, would get one to go on with.
/// </remarks>
internal sealed class WriteTurns : IDisposable
{
    // One that holds the lock, and one that is ready when it is let go.
    private readonly SemaphoreSlim _turns = new(2);

    public async ValueTask<object?> TakeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(call);
        }
        await _turns.WaitAsync(http.RequestAborted);
        try
        {
            return await next(call);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}

internal static class WriteTurnsExtensions
{
    /// <summary>Changes wait for their turn when their bodies have been read; reading does not wait.</summary>
    public static TBuilder InTurns<TBuilder>(this TBuilder endpoints, WriteTurns turns)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilter(turns.TakeAsync);
}
