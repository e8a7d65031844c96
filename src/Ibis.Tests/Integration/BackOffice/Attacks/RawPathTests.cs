using System.Net.Sockets;
using System.Text;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Request lines as no client writes them: what a client's library tidies up goes over the wire as it is.</summary>
internal sealed class RawPathTests
{
    private const string Secret = "what nobody may read";

    private static readonly string[] Folders =
    [
        "/",
        "/media/",
        "/css/",
        "/umbraco/",
        "/umbraco/backoffice/",
        "/App_Plugins/",
        "/App_Plugins/acme/",
        EditorClient.Api + "/temporary-file/",
        EditorClient.Api + "/",
    ];

    private static readonly string[] Steps =
    [
        "../",
        "./../",
        "..//",
        "/../",
        "..\\",
        "..%2f",
        "..%5c",
        "%2e%2e/",
        "%2e%2e%2f",
        ".%2e/",
        "%252e%252e%252f",
        "..%c0%af",
        "..%00/",
        "..;/",
        "..\u2215",
    ];

    private TestSite _site = null!;
    private string _cookies = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartOnSocketAsync();
        _cookies = _site.CookiesOf(_site.Administrator());
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "secret.txt"), Secret);
        foreach (var folder in new[] { "App_Data", "App_Plugins/acme", "wwwroot/media", "wwwroot/css" })
        {
            Directory.CreateDirectory(Path.Combine(_site.ContentRoot, folder));
        }
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "App_Data", "secret.txt"), Secret);
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "wwwroot", "css", "shown.css"), Secret);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Line_IsSentAsItIsWritten()
    {
        var answer = await AnswerAsync("/css/shown.css");

        Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.Contain(Secret));
    }

    [TestCaseSource(nameof(Folders))]
    public async Task NoLine_LeavesItsFolder_OrMakesAnError(string folder) =>
        await Assert.MultipleAsync(async () =>
        {
            foreach (var step in Steps)
            {
                foreach (var depth in new[] { 1, 2, 3, 6 })
                {
                    var up = folder + string.Concat(Enumerable.Repeat(step, depth));
                    foreach (var file in new[] { "secret.txt", "App_Data/secret.txt", "etc/passwd" })
                    {
                        var answer = await AnswerAsync(up + file);
                        Assert.That(answer, Does.StartWith("HTTP/1.1 "), up + file);
                        Assert.That(answer, Does.Not.StartWith("HTTP/1.1 5"), up + file);
                        Assert.That(answer, Does.Not.Contain(Secret).And.Not.Contain("root:x:"), up + file);
                    }
                }
            }
        });

    [TestCase("http://elsewhere.example/secret.txt")]
    [TestCase("//secret.txt")]
    [TestCase("\\secret.txt")]
    [TestCase("*")]
    [TestCase("/%00")]
    [TestCase("/%ff%fe")]
    [TestCase("/%")]
    [TestCase("/a b")]
    public async Task StrangeLine_IsAnsweredWithoutAnError(string line)
    {
        var answer = await AnswerAsync(line);

        Assert.That(answer, Does.StartWith("HTTP/1.1 ").And.Not.StartsWith("HTTP/1.1 5"));
        Assert.That(answer, Does.Not.Contain(Secret));
    }

    private async Task<string> AnswerAsync(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_site.Address.Host, _site.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"GET {line} HTTP/1.1\r\nHost: localhost\r\nCookie: {_cookies}\r\nConnection: close\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
