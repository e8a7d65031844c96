using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.BackOffice.SignIn;

/// <summary>The address of the sign-in page, and where it may lead afterwards.</summary>
internal static class SignInAddress
{
    public const string Path = "/umbraco/login";

    public static string For(string returnUrl) => QueryHelpers.AddQueryString(Path, "ReturnUrl", returnUrl);

    /// <summary>The wanted address when it lies in this back office, otherwise the back office itself.</summary>
    public static string Checked(string? returnUrl) =>
        returnUrl is not null
        && (returnUrl == "/umbraco" || returnUrl.StartsWith("/umbraco/", StringComparison.Ordinal))
        && !returnUrl.Contains('\\')
        && !returnUrl.Any(char.IsControl)
            ? returnUrl
            : "/umbraco";
}
