using Microsoft.Extensions.Hosting;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Ibis.BackOffice.Mail;

/// <summary>Tells Umbraco under which address its mails are to lead back, once the site listens.</summary>
internal sealed class SiteAddressAtStart(
    IHostApplicationLifetime lifetime,
    SiteAddress address,
    IHostingEnvironment hosting
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => hosting.EnsureApplicationMainUrl(address.Find()));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
