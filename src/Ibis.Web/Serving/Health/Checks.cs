using Ibis.Umbraco.Changes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Web.Serving.Health;

internal sealed class DatabaseCheck(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var command = dataSource.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}

/// <summary>A node that does not hear of the others' changes may show what was unpublished.</summary>
internal sealed class ChangeFeedCheck(ICacheFreshness changes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            changes.IsListening
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The node does not hear of changes.")
        );
}

internal sealed class RuntimeCheck(IRuntimeState runtime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            runtime.Level == RuntimeLevel.Run
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The runtime is at {runtime.Level}.")
        );
}
