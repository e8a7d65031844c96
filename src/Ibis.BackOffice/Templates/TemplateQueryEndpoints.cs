using System.Diagnostics;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Templates;

/// <summary>Tries a list of pages before it is written into a template.</summary>
internal static class TemplateQueryEndpoints
{
    private const int Samples = 20;

    public static void MapTemplateQueries(this IEndpointRouteBuilder api)
    {
        var query = api.MapGroup("/template/query").ForSections(Sections.Settings);
        query.MapGet("/settings", Settings);
        query.MapPost("/execute", ExecuteAsync);
    }

    private static TemplateQuerySettingsResponseModel Settings(IContentTypeService types) =>
        new(
            [.. types.GetAll().Where(type => !type.IsElement).Select(type => type.Alias).Order(StringComparer.Ordinal)],
            TemplateQueryRules.Properties,
            TemplateQueryRules.Operators
        );

    private static async Task<IResult> ExecuteAsync(
        TemplateQueryExecuteModel model,
        TemplateQuery query,
        DocumentAccess access,
        IContentTypeService types
    )
    {
        if (TemplateQueryRules.FaultOf(model) is { } fault)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The query cannot be run",
                fault,
                "InvalidTemplateQuery"
            );
        }
        var clock = Stopwatch.StartNew();
        var (expression, found) = await query.RunAsync(model);
        var elapsed = clock.ElapsedMilliseconds;
        var samples = found.Take(Samples).ToList();
        // Names of what lies outside her start nodes are not for her.
        var allowed = await access.AllowedAsync(samples.Select(page => page.Key), ActionBrowse.ActionLetter);
        return Results.Ok(
            new TemplateQueryResultResponseModel(
                expression,
                [
                    .. samples
                        .Where(page => allowed.Contains(page.Key))
                        .Select(page => new TemplateQueryResultItemModel(
                            types.Get(page.ContentType.Key)?.Icon ?? "icon-document",
                            page.Name ?? ""
                        )),
                ],
                found.Count,
                elapsed
            )
        );
    }
}
