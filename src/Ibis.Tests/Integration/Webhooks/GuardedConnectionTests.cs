using System.Net;
using System.Net.Sockets;
using System.Text;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Umbraco.Webhooks;
using Microsoft.Extensions.Options;

namespace Ibis.Tests.Integration.Webhooks;

/// <summary>Addresses of the site's own network in every spelling, as receivers of webhooks and as pages to embed.</summary>
internal sealed class GuardedConnectionTests
{
    // Each leads to a listener on 127.0.0.1, if it leads anywhere.
    private static readonly string[] Hosts =
    [
        "127.0.0.1",
        "2130706433",
        "0177.0.0.1",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "0",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "localhost",
        "LOCALHOST.",
        "\u2460\u2461\u2466.0.0.1",
    ];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    [OneTimeSetUp]
    public void Listen() => _listener.Start();

    [OneTimeTearDown]
    public void Stop() => _listener.Dispose();

    [TestCaseSource(nameof(Hosts))]
    public void Receiver_InTheOwnNetwork_IsNotCalled_HoweverItIsWritten(string host)
    {
        using var client = new HttpClient(new GuardedConnection(new Settings(false)).Handler());

        Assert.That(
            async () => await client.GetAsync(Address(host)),
            Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<UriFormatException>()
        );
        Assert.That(_listener.Pending(), Is.False);
    }

    [Test]
    public async Task Receiver_InTheOwnNetwork_IsCalledWhereThatIsAllowed()
    {
        using var client = new HttpClient(new GuardedConnection(new Settings(true)).Handler());

        var answer = client.GetAsync(Address("127.0.0.1"));
        await AnswerAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

        Assert.That((await answer).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [TestCase("http://127.0.0.1:{0}/inside")]
    [TestCase("http://localhost:{0}/inside")]
    [TestCase("http://2130706433:{0}/inside")]
    [TestCase("file:///etc/passwd")]
    [TestCase("gopher://127.0.0.1:{0}/")]
    public async Task Redirect_ToTheOwnNetwork_IsNotFollowed(string target)
    {
        // The first call is let through, as one to the internet would be.
        using var client = new HttpClient(new GuardedConnection(new Settings(true, false)).Handler());
        var location = string.Format(System.Globalization.CultureInfo.InvariantCulture, target, Port);

        var answer = client.GetAsync(Address("127.0.0.1"));
        await AnswerAsync(
            $"HTTP/1.1 307 Elsewhere\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );

        try
        {
            using var last = await answer;
            Assert.That(last.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
        }
        catch (Exception exception) when (exception is HttpRequestException or UriFormatException)
        {
            // Of a file there is no host to connect to.
            Assert.That(exception.Message, Does.Contain("own network").Or.Contain("hostname"));
        }
        Assert.That(_listener.Pending(), Is.False);
    }

    [Test]
    public async Task PageToEmbed_InTheOwnNetwork_IsNotCalled()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = site.SignedInAsAdministrator();
        foreach (var host in Hosts)
        {
            var url = Uri.EscapeDataString(Address(host));
            using var answer = await admin.GetAsync($"{EditorClient.Api}/oembed/query?url={url}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), host);
        }
        foreach (var url in new[] { "file:///etc/passwd", "gopher://127.0.0.1/", "//127.0.0.1/", "data:text/html,a" })
        {
            using var answer = await admin.GetAsync($"{EditorClient.Api}/oembed/query?url={Uri.EscapeDataString(url)}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), url);
        }
        Assert.That(_listener.Pending(), Is.False);
    }

    private string Address(string host) => $"http://{host}:{Port}/inside";

    private async Task AnswerAsync(string text)
    {
        using var caller = await _listener.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        var request = new byte[4096];
        Assert.That(await stream.ReadAsync(request), Is.Positive);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Answers in turn; the last answer stays.</summary>
    private sealed class Settings(params bool[] allowed) : IOptionsMonitor<WebhookOptions>
    {
        private int _asked;

        public WebhookOptions CurrentValue =>
            new() { AllowInternalAddresses = allowed[Math.Min(_asked++, allowed.Length - 1)] };

        public WebhookOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<WebhookOptions, string?> listener) => null;
    }
}
