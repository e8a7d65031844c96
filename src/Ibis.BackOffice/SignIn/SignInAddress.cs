using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.BackOffice.SignIn;

/// <summary>The address of the sign-in page, and where it may lead afterwards.</summary>
internal static class SignInAddress
{
    public const string Path = "/umbraco/login";

    public const string CodePath = Path + "/code";
    public const string ForgottenPath = Path + "/forgotten";
    public const string PasswordPath = Path + "/password";

    /// <summary>Says on the sign-in page that a password was saved.</summary>
    public const string SavedQuery = "saved=true";

    public static string For(string returnUrl) => QueryHelpers.AddQueryString(Path, "ReturnUrl", returnUrl);

    public static string ForCode(string returnUrl) => QueryHelpers.AddQueryString(CodePath, "ReturnUrl", returnUrl);

    public static string ForForgotten(string returnUrl) =>
        QueryHelpers.AddQueryString(ForgottenPath, "ReturnUrl", returnUrl);

    /// <summary>The wanted address when it lies in this back office, otherwise the back office itself.</summary>
    public static string Checked(string? returnUrl) =>
        returnUrl is not null
        && (returnUrl == "/umbraco" || returnUrl.StartsWith("/umbraco/", StringComparison.Ordinal))
        && !returnUrl.Contains('\\')
        && !returnUrl.Any(char.IsControl)
            ? returnUrl
            : "/umbraco";
}
