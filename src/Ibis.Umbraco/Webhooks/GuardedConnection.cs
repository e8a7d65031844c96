using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.Webhooks;

/// <summary>Connects to the public internet only. The address is looked at after it was resolved, and for every redirect again.</summary>
internal sealed class GuardedConnection(IOptionsMonitor<WebhookOptions> options)
{
    private const int MaxRedirects = 5;

    public SocketsHttpHandler Handler() =>
        new()
        {
            ConnectCallback = ConnectAsync,
            MaxAutomaticRedirections = MaxRedirects,
            // A proxy would resolve the name itself, unseen.
            UseProxy = false,
            UseCookies = false,
        };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = options.CurrentValue.AllowInternalAddresses
            ? addresses
            : Array.FindAll(addresses, PublicAddress.Is);
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(
                addresses.Length == 0
                    ? $"{host} has no address."
                    : $"{host} is in the site's own network, which webhooks do not call. Use a public address, or set "
                        + "Ibis:Webhooks:AllowInternalAddresses to true."
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // To the very addresses that were looked at: the name is not resolved again.
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
