using System.Globalization;
using System.Runtime.InteropServices;
using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using UmbracoHosting = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Ibis.BackOffice.Server;

/// <summary>What the client asks first: whether the site runs, and how it is set up.</summary>
internal static class ServerEndpoints
{
    public static void MapServer(this IEndpointRouteBuilder api)
    {
        api.MapGet("/server/status", Status).ForAnyone();
        api.MapGet("/server/configuration", Configuration).ForAnyone();
        api.MapGet("/server/information", Information).ForSignedIn();
        api.MapGet("/server/troubleshooting", Troubleshooting).ForSignedIn();
        api.MapGet("/news-dashboard", News).ForSignedIn();
    }

    private static ServerStatusResponseModel Status(IRuntimeState runtime) => new(runtime.Level);

    private static ServerConfigurationResponseModel Configuration(
        IOptionsMonitor<SecuritySettings> security,
        IOptionsMonitor<GlobalSettings> global,
        IOptionsMonitor<SignalRSettings> signalR,
        IUserForgotPasswordSender mail,
        UmbracoHosting hosting
    ) =>
        new(
            AllowPasswordReset: security.CurrentValue.AllowPasswordReset && mail.CanSend(),
            // Nobody outside is asked whether there is a newer version.
            VersionCheckPeriod: 0,
            AllowLocalLogin: true,
            UmbracoCssPath: hosting.ToAbsolute(global.CurrentValue.UmbracoCssPath),
            new SignalRClientSettingsResponseModel(signalR.CurrentValue.ClientShouldSkipNegotiation)
        );

    private static ServerInformationResponseModel Information(
        IServerInformationService server,
        IUmbracoVersion version,
        TimeProvider time
    )
    {
        var information = server.GetServerInformation();
        var offset = information.TimeZoneInfo.GetUtcOffset(time.GetUtcNow());
        return new ServerInformationResponseModel(
            information.SemVersion.ToString(),
            version.AssemblyVersion?.ToString() ?? string.Empty,
            offset.ToString(offset < TimeSpan.Zero ? @"\-hh\:mm" : @"hh\:mm", CultureInfo.InvariantCulture),
            information.RuntimeMode
        );
    }

    private static ServerTroubleshootingResponseModel Troubleshooting(
        IServerInformationService server,
        IServerRoleAccessor role,
        IWebHostEnvironment host,
        IOptionsMonitor<GlobalSettings> global
    ) =>
        new([
            new("Server OS", RuntimeInformation.OSDescription),
            new("Server framework", RuntimeInformation.FrameworkDescription),
            new("Architecture", RuntimeInformation.ProcessArchitecture.ToString()),
            new("Default language", global.CurrentValue.DefaultUILanguage),
            new("Current culture", CultureInfo.CurrentCulture.Name),
            new("Current UI culture", CultureInfo.CurrentUICulture.Name),
            new("Environment", host.EnvironmentName),
            new("Runtime mode", server.GetServerInformation().RuntimeMode.ToString()),
            new("Server role", role.CurrentServerRole.ToString()),
        ]);

    /// <summary>Umbraco's news come from Umbraco's server; this site asks no other.</summary>
    private static NewsDashboardResponseModel News() => new([]);
}
