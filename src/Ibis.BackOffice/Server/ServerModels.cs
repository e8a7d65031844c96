using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.Server;

internal sealed record ServerStatusResponseModel(RuntimeLevel ServerStatus);

internal sealed record ServerConfigurationResponseModel(
    bool AllowPasswordReset,
    int VersionCheckPeriod,
    bool AllowLocalLogin,
    string UmbracoCssPath,
    SignalRClientSettingsResponseModel SignalR
);

internal sealed record SignalRClientSettingsResponseModel(bool SkipNegotiation);

internal sealed record ServerInformationResponseModel(
    string Version,
    string AssemblyVersion,
    string BaseUtcOffset,
    RuntimeMode RuntimeMode
);

internal sealed record ServerTroubleshootingResponseModel(IReadOnlyList<ServerConfigurationItemResponseModel> Items);

internal sealed record ServerConfigurationItemResponseModel(string Name, string Data);

internal sealed record NewsDashboardResponseModel(IReadOnlyList<NewsDashboardItemResponseModel> Items);

internal sealed record NewsDashboardItemResponseModel(
    string Priority,
    string Header,
    string? Body = null,
    string? ButtonText = null,
    string? ImageUrl = null,
    string? ImageAltText = null,
    string? Url = null
);
