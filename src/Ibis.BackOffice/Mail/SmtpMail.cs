using System.Globalization;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.BackOffice.Mail;

/// <summary>Sends mail through the server of <c>Umbraco:CMS:Global:Smtp</c>; in development without one it puts the mail into a folder.</summary>
internal sealed class SmtpMail(IOptionsMonitor<GlobalSettings> settings, MailFolder folder, IEventAggregator events)
    : IEmailSender
{
    public bool CanSendRequiredEmail() => settings.CurrentValue.IsSmtpServerConfigured || folder.IsOpen;

    public async Task SendAsync(
        EmailMessage message,
        string emailType,
        bool enableNotification = false,
        TimeSpan? expires = null
    )
    {
        if (enableNotification && await IsHandledAsync(message, emailType))
        {
            return;
        }
        var smtp = settings.CurrentValue.Smtp;
        using var mail = MailText.Compose(message, smtp?.From);
        if (smtp is null || !settings.CurrentValue.IsSmtpServerConfigured)
        {
            await folder.KeepAsync(mail);
            return;
        }
        if ((expires ?? smtp.EmailExpiration) is { } lifetime && lifetime > TimeSpan.Zero)
        {
            mail.Headers["Expires"] = folder.Now.Add(lifetime).ToString("r", CultureInfo.InvariantCulture);
        }
        using var client = Client(smtp);
        await client.SendMailAsync(mail);
    }

    private async Task<bool> IsHandledAsync(EmailMessage message, string emailType)
    {
        var notification = new SendEmailNotification(
            new NotificationEmailModel(
                Address(message.From ?? settings.CurrentValue.Smtp?.From),
                message.To.Select(Address).OfType<NotificationEmailAddress>(),
                message.Cc?.Select(Address).OfType<NotificationEmailAddress>(),
                message.Bcc?.Select(Address).OfType<NotificationEmailAddress>(),
                message.ReplyTo?.Select(Address).OfType<NotificationEmailAddress>(),
                message.Subject,
                message.Body,
                message.Attachments,
                message.IsBodyHtml
            ),
            emailType
        );
        await events.PublishAsync(notification);
        return notification.IsHandled;
    }

    private static NotificationEmailAddress? Address(string? address) =>
        string.IsNullOrEmpty(address) ? null : new NotificationEmailAddress(address, string.Empty);

#pragma warning disable S5332 // Whoever runs the site says whether its mail host is asked over TLS.
    private static SmtpClient Client(SmtpSettings smtp) =>
        new(smtp.Host, smtp.Port > 0 ? smtp.Port : 25)
        {
            EnableSsl = smtp.SecureSocketOptions switch
            {
                SecureSocketOptions.None => false,
                SecureSocketOptions.StartTls => true,
                SecureSocketOptions.SslOnConnect => throw new NotSupportedException(
                    "Umbraco:CMS:Global:Smtp:SecureSocketOptions SslOnConnect is not supported. Use StartTls, usually with port 587."
                ),
                // A server on the same machine, or on the old port, often has no certificate.
                _ => smtp.Port is not (0 or 25),
            },
            Credentials = string.IsNullOrEmpty(smtp.Username)
                ? null
                : new NetworkCredential(smtp.Username, smtp.Password),
        };
#pragma warning restore S5332
}
