using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>A hundred megabytes, with and without saying so beforehand, where a few kilobytes are expected.</summary>
internal sealed class LargeBodyTests
{
    private const long Bytes = 100L * 1024 * 1024;
    private const long Growth = 32L * 1024 * 1024;

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartOnSocketAsync();
        _admin = _site.SignedInAsAdministrator();
        // What is loaded at the first request is no growth.
        using var first = await SendAsync("/document", "application/json", 1024, isChunked: false);
        using var upload = await SendAsync("/temporary-file", "multipart/form-data; boundary=b", 1024, false);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Body_OfAHundredMegabytes_IsRefusedWithoutBeingKept(
        [Values("/document", "/dictionary", "/security/back-office/token", "/temporary-file", "/umbraco/login")]
            string path,
        [Values] bool isChunked
    )
    {
        var type = path switch
        {
            "/temporary-file" => "multipart/form-data; boundary=b",
            "/security/back-office/token" or "/umbraco/login" => "application/x-www-form-urlencoded",
            _ => "application/json",
        };
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var status = await StatusAsync(path, type, isChunked);

        var after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.That(
            status,
            Is.AnyOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized)
        );
        Assert.That(after - before, Is.LessThan(Growth));
        using var alive = await _admin.GetAsync($"{EditorClient.Api}/server/status");
        Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string type, bool isChunked)
    {
        try
        {
            using var answer = await SendAsync(path, type, Bytes, isChunked);
            return answer.StatusCode;
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException)
        {
            // The server has answered and closed the connection while the rest was still on its way.
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string type, long bytes, bool isChunked)
    {
        var address = path.StartsWith("/umbraco", StringComparison.Ordinal) ? path : EditorClient.Api + path;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new Endless(Start(type), bytes, isChunked),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = isChunked;
        return await _admin.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static string Start(string type) =>
        type switch
        {
            "application/json" => "{\"name\":\"",
            "application/x-www-form-urlencoded" => "userName=",
            _ => "--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.txt\"\r\n\r\n",
        };

    private sealed class Endless(string start, long bytes, bool isChunked) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start));
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)'a');
            for (var left = bytes - start.Length; left > 0; left -= piece.Length)
            {
                await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return !isChunked;
        }
    }
}
