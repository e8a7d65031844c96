using Ibis.BackOffice.SignIn;
using Ibis.BackOffice.SignIn.Pages;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Mail;

/// <summary>The links in mails. Their form is Umbraco's.</summary>
internal sealed class MailLinks(SiteAddress site, ICoreBackOfficeUserManager users)
    : IForgotPasswordUriProvider,
        IInviteUriProvider
{
    public Task<Attempt<UserOperationStatus>> CanCreateForgotPasswordUriAsync() =>
        Task.FromResult(
            site.Find() is null
                ? Attempt.Fail(UserOperationStatus.ApplicationUrlNotConfigured)
                : Attempt.Succeed(UserOperationStatus.Success)
        );

    public async Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        // Whoever is shut out gets no way in by mail.
        user is { IsApproved: true, Kind: UserKind.Default }
            ? Link(user, PasswordLink.Reset, "resetCode", await users.GeneratePasswordResetTokenAsync(user))
            : Attempt.FailWithStatus(UserOperationStatus.UserNotFound, Nowhere);

    public async Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        Link(invitee, PasswordLink.Invitation, "inviteCode", await users.GenerateEmailConfirmationTokenAsync(invitee));

    private static Uri Nowhere => new("about:blank");

    private Attempt<Uri, UserOperationStatus> Link(
        IUser user,
        string flow,
        string code,
        Attempt<string, UserOperationStatus> token
    )
    {
        if (!token.Success)
        {
            return Attempt.FailWithStatus(token.Status, Nowhere);
        }
        if (site.Find() is not { } address)
        {
            return Attempt.FailWithStatus(UserOperationStatus.ApplicationUrlNotConfigured, Nowhere);
        }
        var query = new Dictionary<string, string?>
        {
            ["flow"] = flow,
            ["userId"] = user.Key.ToString(),
            [code] = token.Result.ToUrlBase64(),
        };
        return Attempt.SucceedWithStatus(
            UserOperationStatus.Success,
            new Uri(address, QueryHelpers.AddQueryString(SignInAddress.Path, query))
        );
    }
}
