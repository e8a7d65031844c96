using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ibis.BackOffice.SignIn;

/// <summary>How often one network may try to sign in or ask for mails, whatever the account.</summary>
internal sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _attempts;
    private readonly PartitionedRateLimiter<HttpContext> _mails;

    public SignInLimits(IOptions<SignInOptions> options)
    {
        _attempts = Limiter(options.Value.AttemptsPerMinute, TimeSpan.FromMinutes(1));
        _mails = Limiter(options.Value.MailsPerHour, TimeSpan.FromHours(1));
    }

    /// <returns>Null when the attempt may go on, otherwise the seconds to wait.</returns>
    public string? Attempt(HttpContext http) => Take(_attempts, http);

    /// <inheritdoc cref="Attempt"/>
    public string? Mail(HttpContext http) => Take(_mails, http);

    public void Dispose()
    {
        _attempts.Dispose();
        _mails.Dispose();
    }

    private static string? Take(PartitionedRateLimiter<HttpContext> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            return null;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        return Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetFixedWindowLimiter(
                Network(http.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }
            )
        );

    // Whoever has an IPv6 address has the whole network of 64 bits.
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
