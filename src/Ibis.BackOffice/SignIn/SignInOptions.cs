using System.ComponentModel.DataAnnotations;

namespace Ibis.BackOffice.SignIn;

/// <summary>How often people may try to sign in: section <c>Ibis:SignIn</c>. What concerns single accounts is in Umbraco's
/// own <c>Umbraco:CMS:Security</c>.</summary>
public sealed class SignInOptions
{
    public const string Section = "Ibis:SignIn";

    /// <summary>Passwords and codes that one network may send in a minute, to any account.</summary>
    /// <value>1–10,000; default 20: an office behind one address signs in, a guessing program does not get far.</value>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 20;

    /// <summary>Links for forgotten passwords that one network may ask for in an hour.</summary>
    /// <value>1–10,000; default 10.</value>
    [Range(1, 10_000)]
    public int MailsPerHour { get; set; } = 10;
}
