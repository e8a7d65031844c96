using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Web.Serving.Health;

/// <summary>/health/live: the process answers. /health/ready: it can do its work, so a load balancer may send it visitors.</summary>
internal static class HealthFeature
{
    private const string Ready = "ready";

    public static IUmbracoBuilder AddHealth(this IUmbracoBuilder builder)
    {
        builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(3))
            .AddCheck<ChangeFeedCheck>("changes", tags: [Ready])
            .AddCheck<RuntimeCheck>("runtime", tags: [Ready]);
        return builder;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }
        );
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
            }
        );
}
