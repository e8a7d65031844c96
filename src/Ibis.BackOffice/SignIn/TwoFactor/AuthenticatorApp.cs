using System.Text;
using System.Text.Json.Serialization;
using Ibis.Umbraco.Logins;
using Microsoft.AspNetCore.Http;
using QRCoder;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn.TwoFactor;

/// <param name="QrCodeSetupImageUrl">A picture in the address itself.</param>
internal sealed record AuthenticatorSetup(string Secret, string QrCodeSetupImageUrl) : ISetupTwoFactorModel
{
    /// <summary>The one kind that the client declares; it reads the members regardless.</summary>
    [JsonPropertyName("$type")]
    public string Type => "NoopSetupTwoFactorModel";
}

/// <summary>An authenticator app as second factor.</summary>
internal sealed class AuthenticatorApp(
    IBackOfficeUserReader users,
    UsedCodes used,
    IHttpContextAccessor http,
    TimeProvider time
) : ITwoFactorProvider
{
    /// <summary>Stored with every second factor, and named by the client's extension <c>two-factor</c>.</summary>
    public const string Name = "AuthenticatorApp";

    public string ProviderName => Name;

    public Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret)
    {
        var account = users.GetByKey(userOrMemberKey)?.Username ?? userOrMemberKey.ToString();
        // Only a name that the app shows: it may come from the request.
        var site = http.HttpContext?.Request.Host.Host ?? "site";
        var address =
            $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}"
            + $"?secret={Totp.ToBase32(Key(secret))}&issuer={Uri.EscapeDataString(site)}&digits={Totp.Digits}";
        return Task.FromResult<ISetupTwoFactorModel>(new AuthenticatorSetup(secret, Picture(address)));
    }

    public bool ValidateTwoFactorPIN(string secret, string token) =>
        Totp.Match(Key(secret), Clean(token), time.GetUtcNow()) is { } step && used.Use(secret, step);

    /// <remarks>The secret comes back from the browser: only one that Umbraco made is taken.</remarks>
    public bool ValidateTwoFactorSetup(string secret, string token) =>
        Guid.TryParseExact(secret, "D", out var made) && made != Guid.Empty && ValidateTwoFactorPIN(secret, token);

    private static byte[] Key(string secret) => Encoding.UTF8.GetBytes(secret);

    private static string Clean(string token) => string.Concat(token.Where(char.IsAsciiLetterOrDigit));

    private static string Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(6, "#000000", "#ffffff", drawQuietZones: true);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";
    }
}
