using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.SchemaSync;

/// <summary>Runs over the uSync files, for the dashboard of administrators. They change types and content at will, so nobody else may.</summary>
internal static class SchemaSyncEndpoints
{
    public static void MapSchemaSync(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/schema-sync/run").ForAdministrators();
        runs.MapGet("/", async (ISchemaSync sync, CancellationToken cancelled) => await sync.HistoryAsync(cancelled));
        runs.MapGet("/{id:guid}", GetAsync);
        runs.MapPost("/", StartAsync);
        runs.MapDelete("/{id:guid}", CancelAsync);
    }

    private static async Task<IResult> StartAsync(SyncRequest request, ISchemaSync sync, CancellationToken cancelled)
    {
        try
        {
            return await sync.StartAsync(request, cancelled) is { } run
                ? Answers.Created(run.Id, $"schema-sync/run/{run.Id}")
                : Answers.Problem(
                    StatusCodes.Status409Conflict,
                    "Another run is at work",
                    "Reports, imports and exports go one at a time. Wait until the other one has ended, or cancel it.",
                    "Busy"
                );
        }
        catch (ArgumentException exception)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "There is nothing to run over",
                exception.Message,
                "UnknownFolder"
            );
        }
    }

    private static async Task<IResult> GetAsync(Guid id, ISchemaSync sync, CancellationToken cancelled) =>
        await sync.GetAsync(id, cancelled) is { } run ? Results.Ok(run) : Missing();

    private static async Task<IResult> CancelAsync(Guid id, ISchemaSync sync, CancellationToken cancelled) =>
        await sync.CancelAsync(id, cancelled) ? Results.Ok() : Missing();

    private static IResult Missing() => Answers.NotFound("The run");
}
