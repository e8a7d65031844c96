using System.Net;

namespace Ibis.Web.Serving.Proxies;

/// <summary>Which reverse proxies stand before the site: section <c>Ibis:Proxies</c>.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Ibis:Proxies";

    /// <summary>Addresses (<c>10.0.0.5</c>) and networks (<c>10.1.0.0/16</c>, <c>fd00::/8</c>) of machines whose word on who
    /// asks, and over https or not, is believed: X-Forwarded-For and X-Forwarded-Proto.</summary>
    /// <value>Default: none. Then the headers are ignored, whoever sends them.</value>
    public IReadOnlyList<string> Trusted { get; init; } = [];

    public IEnumerable<IPNetwork> Networks => Trusted.Select(NetworkOf).OfType<IPNetwork>();

    /// <summary>The first entry that is neither an address nor a network; null when all are.</summary>
    public string? Unreadable => Trusted.FirstOrDefault(entry => NetworkOf(entry) is null);

    private static IPNetwork? NetworkOf(string entry) =>
        IPNetwork.TryParse(entry, out var network) ? network
        : IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
