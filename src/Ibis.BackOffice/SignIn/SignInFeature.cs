using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.SignIn;

/// <summary>How people come in and go out: sessions, their cookies, the sign-in page.</summary>
internal static class SignInFeature
{
    public static IUmbracoBuilder AddSignIn(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<SessionCookies>();
        builder.Services.AddSingleton<SignedInUsers>();
        builder.Services.AddSingleton<Sessions>();
        return builder;
    }
}
