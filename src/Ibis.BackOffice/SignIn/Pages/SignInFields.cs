namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>Names of form fields.</summary>
internal static class SignInFields
{
    /// <summary>Longer input is no name and no password of anybody's; it is not hashed.</summary>
    public const int MaxLength = 512;

    public const string UserName = "userName";
    public const string Password = "password";
    public const string RepeatedPassword = "repeatedPassword";
    public const string Code = "code";
    public const string Flow = "flow";
    public const string UserId = "userId";
    public const string ResetCode = "resetCode";
    public const string InviteCode = "inviteCode";

    /// <summary>Umbraco's name, in the form as in the address.</summary>
    public const string ReturnUrl = "ReturnUrl";
}
