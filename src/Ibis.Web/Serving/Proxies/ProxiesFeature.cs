using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Web.Serving.Proxies;

/// <summary>The visitor's address and scheme behind a reverse proxy: for the limits of sign-in, the audit, https and its cookies.</summary>
internal static class ProxiesFeature
{
    public static IUmbracoBuilder AddProxies(this IUmbracoBuilder builder)
    {
        builder
            .Services.AddOptions<ProxyOptions>()
            .BindConfiguration(ProxyOptions.Section)
            .Validate(
                options => options.Unreadable is null,
                $"{ProxyOptions.Section}:Trusted holds something that is neither an address (10.0.0.5) nor a network "
                    + "(10.1.0.0/16): write the addresses of your reverse proxies, one an entry."
            )
            .ValidateOnStart();
        return builder;
    }

    /// <summary>Stands before everything that looks at the address or the scheme.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (options.Trusted.Count == 0)
        {
            return;
        }
        var headers = new ForwardedHeadersOptions
        {
            // Not the host: links in mails and pages come from the configured address or the host that the proxy passes on.
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As far as trusted proxies reach, and not a step further: what stands before them anybody may have written.
            ForwardLimit = null,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in options.Networks)
        {
            headers.KnownIPNetworks.Add(network);
        }
        app.UseForwardedHeaders(headers);
    }
}
