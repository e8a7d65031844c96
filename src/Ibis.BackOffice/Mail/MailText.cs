using System.Net.Mail;
using System.Text;
using Umbraco.Cms.Core.Models.Email;

namespace Ibis.BackOffice.Mail;

/// <summary>Makes a mail of Umbraco's message. Nothing that somebody typed becomes a header of its own.</summary>
internal static class MailText
{
    private const string NoSender = "noreply@localhost";

    public static MailMessage Compose(EmailMessage message, string? sender)
    {
        var mail = new MailMessage
        {
            From = Address(message.From ?? sender ?? NoSender),
            Subject = OneLine(message.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = message.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = message.IsBodyHtml,
        };
        Add(mail.To, message.To);
        Add(mail.CC, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyToList, message.ReplyTo);
        foreach (var attachment in message.Attachments ?? [])
        {
            mail.Attachments.Add(new Attachment(attachment.Stream, OneLine(attachment.FileName)));
        }
        return mail;
    }

    public static string OneLine(string? text) =>
        string.Concat((text ?? string.Empty).Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static void Add(MailAddressCollection list, IEnumerable<string?>? addresses)
    {
        foreach (var address in (addresses ?? []).Where(address => !string.IsNullOrWhiteSpace(address)))
        {
            list.Add(Address(address));
        }
    }

    // One address each: the collection itself would take a list apart at its commas.
    private static MailAddress Address(string? text) =>
        MailAddress.TryCreate(text, out var address) && !address.Address.Any(char.IsControl)
            ? address
            : throw new FormatException("This is no e-mail address. Mails go to addresses like name@example.org.");
}
