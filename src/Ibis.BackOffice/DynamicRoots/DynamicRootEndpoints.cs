using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Ibis.BackOffice.DynamicRoots;

internal sealed record DynamicRootRequestModel(DynamicRootContextModel Context, DynamicRootQueryModel Query);

internal sealed record DynamicRootContextModel(ReferenceByIdModel Parent, Guid? Id = null);

internal sealed record DynamicRootQueryModel(
    DynamicRootOriginModel Origin,
    IReadOnlyList<DynamicRootStepModel>? Steps = null
);

internal sealed record DynamicRootOriginModel(string Alias, Guid? Id = null);

internal sealed record DynamicRootStepModel(string Alias, IReadOnlyList<Guid>? DocumentTypeIds = null);

internal sealed record DynamicRootResponseModel(IEnumerable<Guid> Roots);

/// <summary>Where a picker of content begins, as seen from the node that is edited.</summary>
internal static class DynamicRootEndpoints
{
    public static void MapDynamicRoots(this IEndpointRouteBuilder api)
    {
        var roots = api.MapGroup("/dynamic-root")
            .ForSections(Sections.Content, Sections.Media, Sections.Members, Sections.Library, Sections.Settings);
        roots.MapPost("/query", QueryAsync);
        roots.MapGet("/steps", Steps);
    }

    private static IEnumerable<string> Steps(DynamicRootQueryStepCollection known) =>
        known.Select(step => step.SupportedDirectionAlias).Order(StringComparer.Ordinal);

    private static async Task<IResult> QueryAsync(
        DynamicRootRequestModel body,
        DocumentAccess access,
        IDynamicRootService roots,
        DynamicRootQueryStepCollection known
    )
    {
        // The roots tell where in the tree the node lies that is edited. A new one is not there yet, its parent is.
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, Existing(body.Context)) is { } refusal)
        {
            return refusal;
        }
        var query = new DynamicRootNodeQuery
        {
            OriginAlias = body.Query.Origin.Alias,
            OriginKey = body.Query.Origin.Id,
            Context = new DynamicRootContext { CurrentKey = body.Context.Id, ParentKey = body.Context.Parent.Id },
            QuerySteps =
            [
                .. (body.Query.Steps ?? []).Select(step => new DynamicRootQueryStep
                {
                    Alias = step.Alias,
                    AnyOfDocTypeKeys = step.DocumentTypeIds ?? [],
                }),
            ],
        };
        foreach (var step in query.QuerySteps)
        {
            if (!await IsKnownAsync(known, step))
            {
                return Answers.Problem(
                    StatusCodes.Status400BadRequest,
                    "The picker's start node takes a step that the site does not know",
                    $"There is no step \"{step.Alias}\". Change the data type of the picker.",
                    "UnknownQueryStep"
                );
            }
        }
        return Results.Ok(new DynamicRootResponseModel(await roots.GetDynamicRootsAsync(query)));
    }

    private static Guid?[] Existing(DynamicRootContextModel context) =>
        [.. new[] { context.Id, context.Parent.Id }.Where(key => key is { } named && named != Guid.Empty)];

    // Asked from nowhere, a step that knows the alias finds nothing.
    private static async Task<bool> IsKnownAsync(DynamicRootQueryStepCollection known, DynamicRootQueryStep step)
    {
        foreach (var one in known)
        {
            if ((await one.ExecuteAsync([], step)).Success)
            {
                return true;
            }
        }
        return false;
    }
}
