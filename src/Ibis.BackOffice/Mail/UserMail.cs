using Ibis.BackOffice.SignIn.Pages;
using Ibis.Umbraco.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Security;

namespace Ibis.BackOffice.Mail;

/// <summary>The mails that users get, in their own language.</summary>
internal sealed class UserMail(IEmailSender sender, PageLanguages languages, UserTokens tokens)
    : IUserInviteSender,
        IUserForgotPasswordSender
{
    public bool CanSendInvites() => sender.CanSendRequiredEmail();

    public bool CanSend() => sender.CanSendRequiredEmail();

    public Task InviteUser(UserInvitationMessage invite)
    {
        var texts = languages.Of(invite.Recipient.Language);
        var body = texts.Format(
            "mailInvite",
            MailText.OneLine(invite.Recipient.Name),
            MailText.OneLine(invite.Sender.Name),
            invite.InviteUri,
            Duration(texts, tokens.Lifetime(UserTokenPurpose.AcceptInvitation))
        );
        if (!string.IsNullOrWhiteSpace(invite.Message))
        {
            body += $"\n\n{invite.Message.Trim()}";
        }
        return SendAsync(invite.Recipient.Email, texts["mailInviteSubject"], body, Constants.Web.EmailTypes.UserInvite);
    }

    public Task SendForgotPassword(UserForgotPasswordMessage message)
    {
        var texts = languages.Of(message.Recipient.Language);
        var body = texts.Format(
            "mailReset",
            MailText.OneLine(message.Recipient.Name),
            message.ForgotPasswordUri,
            Duration(texts, tokens.Lifetime(UserTokenPurpose.ResetPassword))
        );
        return SendAsync(
            message.Recipient.Email,
            texts["mailResetSubject"],
            body,
            Constants.Web.EmailTypes.PasswordReset
        );
    }

    private Task SendAsync(string to, string subject, string body, string type) =>
        sender.SendAsync(
            new EmailMessage(null, to, subject, body, isBodyHtml: false),
            type,
            enableNotification: true,
            expires: null
        );

    private static string Duration(PageTexts texts, TimeSpan time) =>
        time.TotalDays >= 2 ? texts.Format("days", Math.Floor(time.TotalDays))
        : time.TotalHours >= 2 ? texts.Format("hours", Math.Floor(time.TotalHours))
        : texts.Format("minutes", Math.Floor(time.TotalMinutes));
}
