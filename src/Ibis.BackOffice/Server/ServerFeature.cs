using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Server;

internal static class ServerFeature
{
    /// <summary>Says that templates are not edited here, unless the configuration says otherwise.</summary>
    public static IUmbracoBuilder AddServer(this IUmbracoBuilder builder)
    {
        // Pages are compiled into the site, so an edited template would change nothing. In this mode Umbraco's client offers no
        // editing of templates, and Umbraco's services refuse it; types and data types stay open.
        builder.Config[Constants.Configuration.ConfigRuntimeMode] ??= nameof(RuntimeMode.Production);
        builder.Services.AddSingleton<IServerInformationService, ServerInformationService>();
        return builder;
    }
}
