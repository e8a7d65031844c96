using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.HealthChecks;

namespace Ibis.BackOffice.HealthChecks;

/// <summary>Umbraco's health checks, those of extensions included, run when somebody asks.</summary>
internal static class HealthCheckEndpoints
{
    public static void MapHealthChecks(this IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/").ForSections(Sections.Settings);
        checks.MapGet("/health-check-group", Groups);
        checks.MapGet("/health-check-group/{name}", Group);
        checks.MapPost("/health-check-group/{name}/check", CheckAsync);
        checks.MapPost("/health-check/execute-action", ActAsync);
    }

    private static Paged<HealthCheckGroupResponseModel> Groups(
        HealthCheckCollection checks,
        IOptions<HealthChecksSettings> settings,
        Page page
    ) =>
        page.Of(
            [
                .. Enabled(checks, settings)
                    .Select(GroupOf)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ],
            (string name) => new HealthCheckGroupResponseModel(name)
        );

    private static IResult Group(string name, HealthCheckCollection checks, IOptions<HealthChecksSettings> settings)
    {
        var group = InGroup(name, checks, settings);
        return group.Count > 0
            ? Results.Ok(
                new HealthCheckGroupPresentationModel(
                    GroupOf(group[0]),
                    [.. group.Select(check => new HealthCheckModel(check.Id, check.Name, check.Description))]
                )
            )
            : Missing(name);
    }

    private static async Task<IResult> CheckAsync(
        string name,
        HealthCheckCollection checks,
        IOptions<HealthChecksSettings> settings
    )
    {
        var group = InGroup(name, checks, settings);
        if (group.Count == 0)
        {
            return Missing(name);
        }
        var results = new List<HealthCheckWithResultPresentationModel>();
        foreach (var check in group)
        {
            results.Add(
                new HealthCheckWithResultPresentationModel(
                    check.Id,
                    [.. (await check.GetStatusAsync()).Select(status => Model(check, status))]
                )
            );
        }
        return Results.Ok(new HealthCheckGroupWithResultResponseModel(results));
    }

    private static async Task<IResult> ActAsync(
        HealthCheckActionModel model,
        HealthCheckCollection checks,
        IOptions<HealthChecksSettings> settings
    )
    {
        if (Enabled(checks, settings).FirstOrDefault(check => check.Id == model.HealthCheck.Id) is not { } wanted)
        {
            return Answers.NotFound("The health check");
        }
        try
        {
            var status = await wanted.ExecuteActionAsync(
                new HealthCheckAction(model.Alias ?? string.Empty, wanted.Id)
                {
                    ActionParameters = model.ActionParameters,
                    ProvidedValue = model.ProvidedValue,
                }
            );
            return Results.Ok(Model(wanted, status));
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This health check cannot do that",
                $"\"{wanted.Name}\" has no action \"{model.Alias}\". Correct what it reports in the settings of the site.",
                "UnknownAction"
            );
        }
    }

    private static HealthCheckResultResponseModel Model(HealthCheck check, HealthCheckStatus status) =>
        new(
            status.Message,
            status.ResultType,
            [
                .. (status.Actions ?? []).Select(action => new HealthCheckActionModel(
                    new ReferenceByIdModel(action.HealthCheckId ?? check.Id),
                    action.ValueRequired,
                    action.Alias,
                    action.Name,
                    action.Description,
                    action.ProvidedValue,
                    action.ProvidedValueValidation,
                    action.ProvidedValueValidationRegex,
                    action.ActionParameters
                )),
            ],
            status.ReadMoreLink
        );

    private static List<HealthCheck> InGroup(
        string name,
        HealthCheckCollection checks,
        IOptions<HealthChecksSettings> settings
    ) =>
        [
            .. Enabled(checks, settings)
                .Where(check => string.Equals(GroupOf(check), name, StringComparison.OrdinalIgnoreCase))
                .OrderBy(check => check.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<HealthCheck> Enabled(
        HealthCheckCollection checks,
        IOptions<HealthChecksSettings> settings
    )
    {
        var disabled = settings.Value.DisabledChecks.Select(check => check.Id).ToHashSet();
        return checks.Where(check => !disabled.Contains(check.Id));
    }

    private static string GroupOf(HealthCheck check) => string.IsNullOrEmpty(check.Group) ? "Other" : check.Group;

    private static IResult Missing(string name) => Answers.NotFound($"The group of health checks \"{name}\"");
}
