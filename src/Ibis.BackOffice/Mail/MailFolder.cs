using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace Ibis.BackOffice.Mail;

/// <summary>Where mails go in development while no mail server is set: <c>App_Data/mail/*.eml</c>, in plain text.</summary>
internal sealed class MailFolder(IHostEnvironment environment, TimeProvider time)
{
    private readonly string _path = Path.Combine(environment.ContentRootPath, "App_Data", "mail");

    public bool IsOpen => environment.IsDevelopment();

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task KeepAsync(MailMessage mail)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException(
                "A mail was to be sent, and no mail server is set. Set Umbraco:CMS:Global:Smtp:Host and :From."
            );
        }
        Directory.CreateDirectory(_path);
        var now = Now;
        var name = $"{now.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}.eml";
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"From: {mail.From?.Address}\r\n")
            .Append(CultureInfo.InvariantCulture, $"To: {string.Join(", ", mail.To.Select(to => to.Address))}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Subject: {mail.Subject}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Date: {now:r}\r\n")
            .Append("MIME-Version: 1.0\r\n")
            .Append(
                mail.IsBodyHtml
                    ? "Content-Type: text/html; charset=utf-8\r\n"
                    : "Content-Type: text/plain; charset=utf-8\r\n"
            )
            .Append("Content-Transfer-Encoding: 8bit\r\n\r\n")
            .Append(mail.Body);
        await File.WriteAllTextAsync(Path.Combine(_path, name), text.ToString());
    }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<string> Latest(int count) =>
        Directory.Exists(_path)
            ?
            [
                .. Directory
                    .EnumerateFiles(_path, "*.eml")
                    .OrderDescending(StringComparer.Ordinal)
                    .Take(count)
                    .Select(File.ReadAllText),
            ]
            : [];
}
