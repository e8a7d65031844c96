using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Logins;

/// <summary>Other ways to sign in than with a password, and second factors.</summary>
public static class LoginsFeature
{
    public static IUmbracoBuilder AddLogins(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ExternalLoginRows>();
        services.AddSingleton(provider => new UsedCodes(
            provider.GetRequiredService<ScopeDatabase>(),
            provider.GetRequiredService<ICoreScopeProvider>()
        ));
        services.AddUnique<IExternalLoginWithKeyRepository, ExternalLoginRepository>();
        services.AddUnique<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
        services
            .AddUnsupported<IExternalMemberRepository>("Keep people who sign in elsewhere as ordinary members.")
            .AddUnsupported<IConsentRepository>("Keep consents in a table of the extension that asks for them.")
            .AddUnsupported<IWebProfilerRepository>("Use OpenTelemetry traces to see what a request did.");
        return builder;
    }
}
