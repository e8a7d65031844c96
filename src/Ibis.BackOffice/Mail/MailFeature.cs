using Ibis.BackOffice.SignIn.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Mail;

/// <summary>Mail to the people who work here.</summary>
internal static class MailFeature
{
    private const int Shown = 50;

    public static IUmbracoBuilder AddMail(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<MailFolder>();
        services.AddSingleton<SiteAddress>();
        services.AddHostedService<SiteAddressAtStart>();
        services.AddUnique<IEmailSender, SmtpMail>();
        services.AddUnique<IForgotPasswordUriProvider, MailLinks>();
        services.AddUnique<IInviteUriProvider, MailLinks>();
        services.AddUnique<IUserInviteSender, UserMail>();
        services.AddUnique<IUserForgotPasswordSender, UserMail>();
        return builder;
    }

    /// <summary>What a development site has sent. Elsewhere the address does not exist.</summary>
    public static void MapMailPage(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<MailFolder>().IsOpen)
        {
            app.MapGet(
                "/dev/mail",
                (MailFolder folder) =>
                    new RazorComponentResult<MailPage>(
                        new Dictionary<string, object?>(StringComparer.Ordinal)
                        {
                            [nameof(MailPage.Mails)] = folder.Latest(Shown),
                            [nameof(MailPage.StyleAddress)] = SignInStyle.Address,
                        }
                    )
            );
        }
    }
}
