using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Preview;

#pragma warning disable CS0618 // See PreviewFeature.

/// <summary>What the preview cookie says: sealed, and good for as long as the session in which it was asked for.</summary>
internal sealed class PreviewTokens(
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    SignedInUsers users,
    TimeProvider time
) : IPreviewTokenGenerator
{
    // Whoever closes the preview deletes the cookie; this ends those that are forgotten in an open browser.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("Ibis.BackOffice.Preview");

    public Task<Attempt<string?>> GenerateTokenAsync(Guid userKey)
    {
        if (CurrentSession.Of(http.HttpContext) is not { } signedIn || signedIn.User.Key != userKey)
        {
            return Task.FromResult(Attempt<string?>.Fail());
        }
        var ticket = new SessionTicket(
            userKey,
            signedIn.User.Id,
            signedIn.SessionId,
            SignedInUsers.Stamp(signedIn.User),
            time.GetUtcNow() + Lifetime
        );
        return Task.FromResult(
            Attempt<string?>.Succeed(
                WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(ticket)))
            )
        );
    }

    public Task<Attempt<Guid?>> VerifyAsync(string token) =>
        Task.FromResult(
            Read(token) is { } ticket && users.Find(ticket) is { } signedIn
                ? Attempt<Guid?>.Succeed(signedIn.User.Key)
                : Attempt<Guid?>.Fail()
        );

    private SessionTicket? Read(string token)
    {
        try
        {
            var json = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            var ticket = JsonSerializer.Deserialize<SessionTicket>(json);
            return ticket?.Expires > time.GetUtcNow() ? ticket : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>Who previews, in the form that Umbraco's preview service asks for.</summary>
internal sealed class PreviewPrincipals(IBackOfficeUserReader users) : ICoreBackOfficeSignInManager
{
    public Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey)
    {
        if (users.GetByKey(userKey) is not { IsApproved: true, IsLockedOut: false } user)
        {
            return Task.FromResult<ClaimsPrincipal?>(null);
        }
        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        identity.AddRequiredClaims(
            user.Id.ToInvariantString(),
            user.Key,
            user.Username,
            user.Name ?? user.Username,
            user.StartContentIds,
            user.StartMediaIds,
            user.Language ?? "en-US",
            // Umbraco takes no identity with an empty claim, and the first administrator may not have a stamp yet.
            SignedInUsers.Stamp(user)
                is { Length: > 0 } stamp
                ? stamp
                : user.Key.ToString(),
            user.AllowedSections,
            user.Groups.Select(group => group.Alias)
        );
        return Task.FromResult<ClaimsPrincipal?>(new ClaimsPrincipal(identity));
    }
}
