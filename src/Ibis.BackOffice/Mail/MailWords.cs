using System.Text.RegularExpressions;

namespace Ibis.BackOffice.Mail;

/// <summary>Takes a mail apart into addresses and what stands between them.</summary>
internal static partial class MailWords
{
    public static string[] Split(string mail) => Address().Split(mail);

    [GeneratedRegex(@"(https?://\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
