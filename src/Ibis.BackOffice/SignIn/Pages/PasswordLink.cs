namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>A link out of a mail. The parameters are those of Umbraco's own links.</summary>
/// <param name="Flow">Which mail it was in.</param>
public sealed record PasswordLink(string Flow, Guid UserId, string Code)
{
    internal const string Reset = "reset-password";
    internal const string Invitation = "invite-user";

    internal bool IsInvitation => Flow == Invitation;

    internal static PasswordLink? Of(string? flow, string? userId, string? code) =>
        flow is Reset or Invitation && Guid.TryParse(userId, out var key) && code is { Length: > 0 and <= 2048 }
            ? new PasswordLink(flow, key, code)
            : null;
}
