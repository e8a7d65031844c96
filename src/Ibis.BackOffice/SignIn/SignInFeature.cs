using Ibis.BackOffice.Access;
using Ibis.BackOffice.SignIn.Pages;
using Ibis.BackOffice.SignIn.TwoFactor;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;

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
        services.AddSingleton<CodeSignIn>();
        services.AddSingleton<FactorChange>();
        services.AddSingleton<ChooseServices>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddHostedService(provider => provider.GetRequiredService<ForgottenPasswords>());
        services.AddSingleton<ITwoFactorProvider, AuthenticatorApp>();
        services.Configure<BackOfficeIdentityOptions>(options =>
            options.Tokens.ProviderMap[AuthenticatorApp.Name] = new TokenProviderDescriptor(typeof(AuthenticatorApp))
        );
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
    public static void MapSignInPages(this IEndpointRouteBuilder app)
    {
        app.MapPasswordPage();
        app.MapCodePage();
        app.MapForgottenPage();
        app.MapChoosePage();
    }
}
