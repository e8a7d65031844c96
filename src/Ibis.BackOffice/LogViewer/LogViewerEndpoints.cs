using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.LogViewer;

/// <summary>What the site has logged, for those who look after it.</summary>
internal static class LogViewerEndpoints
{
    public static void MapLogViewer(this IEndpointRouteBuilder api)
    {
        var viewer = api.MapGroup("/log-viewer").ForSections(Sections.Settings);
        viewer.MapGet("/level", Levels);
        viewer.MapGet("/level-count", CountsAsync);
        viewer.MapGet("/log", LogsAsync);
        viewer.MapGet("/message-template", TemplatesAsync);
        viewer.MapGet("/validate-logs-size", SizeAsync);
        viewer.MapGet("/saved-search", SearchesAsync);
        viewer.MapGet("/saved-search/{name}", SearchAsync);
        viewer.MapPost("/saved-search", SaveAsync);
        viewer.MapDelete("/saved-search/{name}", DeleteAsync);
    }

    private static Paged<LoggerResponseModel> Levels(ILogViewerService logs, Page page) =>
        page.Of(logs.GetLogLevelsFromSinks(), level => new LoggerResponseModel(level.Key, level.Value));

    private static async Task<IResult> CountsAsync(
        ILogViewerService logs,
        DateTimeOffset? startDate,
        DateTimeOffset? endDate
    )
    {
        var result = await logs.GetLogLevelCountsAsync(startDate, endDate);
        return result is { Success: true, Result: { } counts }
            ? Results.Ok(
                new LogLevelCountsReponseModel(
                    counts.Information,
                    counts.Debug,
                    counts.Warning,
                    counts.Error,
                    counts.Fatal
                )
            )
            : Refused(result.Status);
    }

    private static async Task<IResult> LogsAsync(
        ILogViewerService logs,
        Page page,
        DateTimeOffset? startDate,
        DateTimeOffset? endDate,
        string? filterExpression,
        [FromQuery] string[]? logLevel,
        Direction orderDirection = Direction.Descending
    )
    {
        var result = await logs.GetPagedLogsAsync(
            startDate,
            endDate,
            page.Skip,
            page.Take,
            orderDirection,
            filterExpression,
            logLevel
        );
        return result is { Success: true, Result: { } entries }
            ? Results.Ok(
                new Paged<LogMessageResponseModel>(
                    entries.Total,
                    entries.Items.Select(entry => new LogMessageResponseModel(
                        entry.Timestamp,
                        entry.Level,
                        [
                            .. entry.Properties.Select(property => new LogMessagePropertyPresentationModel(
                                property.Key,
                                property.Value
                            )),
                        ],
                        entry.MessageTemplateText,
                        entry.RenderedMessage,
                        entry.Exception
                    ))
                )
            )
            : Refused(result.Status);
    }

    private static async Task<IResult> TemplatesAsync(
        ILogViewerService logs,
        Page page,
        DateTimeOffset? startDate,
        DateTimeOffset? endDate
    )
    {
        var result = await logs.GetMessageTemplatesAsync(startDate, endDate, page.Skip, page.Take);
        return result is { Success: true, Result: { } templates }
            ? Results.Ok(
                new Paged<LogTemplateResponseModel>(
                    templates.Total,
                    templates.Items.Select(template => new LogTemplateResponseModel(
                        template.Count,
                        template.MessageTemplate
                    ))
                )
            )
            : Refused(result.Status);
    }

    private static async Task<IResult> SizeAsync(
        ILogViewerService logs,
        DateTimeOffset? startDate,
        DateTimeOffset? endDate
    )
    {
        var result = await logs.CanViewLogsAsync(startDate, endDate);
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static async Task<Paged<SavedLogSearchModel>> SearchesAsync(ILogViewerService logs, Page page)
    {
        var searches = await logs.GetSavedLogQueriesAsync(page.Skip, page.Take);
        return new Paged<SavedLogSearchModel>(searches.Total, searches.Items.Select(Model));
    }

    private static async Task<IResult> SearchAsync(string name, ILogViewerService logs) =>
        await logs.GetSavedLogQueryByNameAsync(name) is { } search ? Results.Ok(Model(search)) : Missing(name);

    private static async Task<IResult> SaveAsync(SavedLogSearchModel model, ILogViewerService logs)
    {
        if (model.Name.Contains('\0') || model.Query.Contains('\0'))
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The search cannot be stored",
                "Take out the zero characters.",
                "InvalidText"
            );
        }
        var result = await logs.AddSavedLogQueryAsync(model.Name, model.Query);
        return result.Success
            ? Answers.Created(model.Name, $"log-viewer/saved-search/{Uri.EscapeDataString(model.Name)}")
            : Refused(result.Status);
    }

    private static async Task<IResult> DeleteAsync(string name, ILogViewerService logs)
    {
        var result = await logs.DeleteSavedLogQueryAsync(name);
        return result.Success ? Results.Ok()
            : result.Status == LogViewerOperationStatus.NotFoundLogSearch ? Missing(name)
            : Refused(result.Status);
    }

    private static IResult Refused(LogViewerOperationStatus status) =>
        status == LogViewerOperationStatus.DuplicateLogSearch
            ? Answers.Refused(
                status,
                "A search of this name exists already",
                "Delete that one first, or choose another name."
            )
            : Answers.Refused(
                status,
                "The logs of this time are too large to be shown",
                "They are over 100 MB together. Choose fewer days, or read the files in App_Data/logs."
            );

    private static IResult Missing(string name) => Answers.NotFound($"The saved search \"{name}\"");

    private static SavedLogSearchModel Model(ILogViewerQuery search) => new(search.Name, search.Query);
}
