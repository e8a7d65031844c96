using System.Security.Cryptography;
using System.Text;
using Ibis.Umbraco.Scopes;
using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.Umbraco.Users;

/// <summary>One-time codes, which a browser that has signed in trades for its session. Needs a scope around it.</summary>
public sealed class SignInCodes
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ScopeDatabase _database;
    private readonly TimeProvider _time;

    internal SignInCodes(ScopeDatabase database, TimeProvider time)
    {
        _database = database;
        _time = time;
    }

    /// <param name="challenge">The S256 challenge whose verifier has to be shown (RFC 7636).</param>
    public string Issue(Guid sessionId, string challenge, string redirectUri)
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = _time.GetUtcNow().UtcDateTime;
        _database.Execute("delete from umbraco.sign_in_code where expires < @now", new { now });
        _database.Execute(
            """
            insert into umbraco.sign_in_code (hash, session_id, challenge, redirect_uri, expires)
            values (@hash, @sessionId, @challenge, @redirectUri, @expires)
            """,
            new
            {
                hash = Hash(code),
                sessionId,
                challenge,
                redirectUri,
                expires = now + Lifetime,
            }
        );
        return code;
    }

    /// <summary>The session and user of a code, which is spent by this, whether or not it fits.</summary>
    public SpentCode? Redeem(string code, string verifier, string redirectUri)
    {
        var spent = _database.First<SpentCode>(
            """
            with spent as (delete from umbraco.sign_in_code where hash = @hash returning *)
            select spent.session_id, s.user_id, spent.challenge, spent.redirect_uri, spent.expires
            from spent join umbraco.user_session s on s.id = spent.session_id
            where s.logged_out is null
            """,
            new { hash = Hash(code) }
        );
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return
            spent is not null
            && spent.Expires > _time.GetUtcNow().UtcDateTime
            && spent.RedirectUri == redirectUri
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(challenge),
                Encoding.ASCII.GetBytes(spent.Challenge)
            )
            ? spent
            : null;
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}

/// <param name="SessionId">The row of user_session.</param>
public sealed record SpentCode(Guid SessionId, int UserId, string Challenge, string RedirectUri, DateTime Expires);
