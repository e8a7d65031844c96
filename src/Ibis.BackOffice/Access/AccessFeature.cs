using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Ibis.BackOffice.Access;

internal static class AccessFeature
{
    public static IUmbracoBuilder AddAccess(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IBackOfficeSecurity, RequestBackOfficeSecurity>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<DocumentAccess>();
        services.AddScoped<MediaAccess>();
        services.AddScoped<PropertyRights>();
        services.AddPackagePolicies();
        return builder;
    }
}
