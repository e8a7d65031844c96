using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.HealthChecks;

namespace Ibis.BackOffice.HealthChecks;

internal sealed record HealthCheckGroupResponseModel(string Name);

internal sealed record HealthCheckGroupPresentationModel(string Name, IReadOnlyList<HealthCheckModel> Checks);

internal sealed record HealthCheckModel(Guid Id, string Name, string? Description = null);

internal sealed record HealthCheckGroupWithResultResponseModel(
    IReadOnlyList<HealthCheckWithResultPresentationModel> Checks
);

internal sealed record HealthCheckWithResultPresentationModel(
    Guid Id,
    IReadOnlyList<HealthCheckResultResponseModel> Results
);

/// <param name="Message">May hold simple HTML, which the client cleans.</param>
internal sealed record HealthCheckResultResponseModel(
    string Message,
    StatusResultType ResultType,
    IReadOnlyList<HealthCheckActionModel> Actions,
    string? ReadMoreLink = null
);

internal sealed record HealthCheckActionModel(
    ReferenceByIdModel HealthCheck,
    bool ValueRequired = false,
    string? Alias = null,
    string? Name = null,
    string? Description = null,
    string? ProvidedValue = null,
    string? ProvidedValueValidation = null,
    string? ProvidedValueValidationRegex = null,
    Dictionary<string, object>? ActionParameters = null
);
