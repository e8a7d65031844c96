using Ibis.BackOffice.Access;
using Ibis.BackOffice.SignIn.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.SignIn;

/// <summary>How people come in and go out: sessions, their cookies, the sign-in page.</summary>
internal static class SignInFeature
{
    public static IUmbracoBuilder AddSignIn(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BackOfficeAuthentication>(AccessGate.Scheme, null);
        services.AddSingleton<SessionCookies>();
        services.AddSingleton<SignedInUsers>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInNews>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<Admission>();
        services
            .AddOptions<SignInOptions>()
            .BindConfiguration(SignInOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddRazorComponents();
        services.Configure<AntiforgeryOptions>(options =>
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest
        );
        services.AddSingleton<PageLanguages>();
        services.AddSingleton<PageRenderer>();
        return builder;
    }

    /// <summary>The pages that a browser opens by itself, outside the Management API.</summary>
    public static void MapSignInPages(this IEndpointRouteBuilder app) => app.MapPasswordPage();
}
