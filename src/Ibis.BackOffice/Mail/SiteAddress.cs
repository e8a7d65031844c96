using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.Mail;

/// <summary>The address of this site in mails: the one that is set, in development else the one it listens on. Never the Host
/// of a request, which anybody can make up.</summary>
internal sealed class SiteAddress(
    IOptionsMonitor<WebRoutingSettings> settings,
    IHostEnvironment environment,
    IServer server
)
{
    public Uri? Find() =>
        Uri.TryCreate(settings.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var set) ? set
        : environment.IsDevelopment()
        && Uri.TryCreate(
            server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(),
            UriKind.Absolute,
            out var own
        )
            ? own
        : null;
}
