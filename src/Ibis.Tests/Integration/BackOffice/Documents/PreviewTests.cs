using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Drafts on the public site, for the one who previews and nobody else.</summary>
internal sealed partial class PreviewTests
{
    private const string Api = EditorClient.Api;

    private TestDatabase _database = null!;
    private TestSite _site = null!;
    private Guid _id;
    private string _address = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateWithContentAsync();
        _site = await TestSite.StartAsync(_database, DeliveryBench.Settings(cached: true));
        using var admin = _site.SignedInAsAdministrator();

        _id = APage().Key;
        var urls = JsonNode.Parse(await admin.GetStringAsync($"{Api}/document/urls?id={_id}&culture=en"))!;
        _address = (string)urls[0]!["urlInfos"]!.AsArray().First(info => (string?)info!["url"] is not null)!["url"]!;
        await SaveAsync(admin, _id, "A draft that nobody has seen");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Draft_IsShownToTheHolderOfThePreviewCookieAlone()
    {
        using var admin = _site.SignedInAsAdministrator();
        var (url, cookie) = await EnterAsync(admin);

        using var preview = await SendAsync($"/{_id}?culture=en&rnd=0.5&segment=", cookie);
        using var forged = await SendAsync($"/{_id}?culture=en", "UMB_PREVIEW=true");
        using var publicById = await SendAsync($"/{_id}?culture=en", null);
        using var publicPage = await SendAsync(new Uri(new Uri("http://localhost"), _address).PathAndQuery, null);
        using var previewedPage = await SendAsync(new Uri(new Uri("http://localhost"), _address).PathAndQuery, cookie);
        using var publicAgain = await SendAsync(new Uri(new Uri("http://localhost"), _address).PathAndQuery, null);

        Assert.That(url, Is.EqualTo($"/umbraco/preview?id={_id}&culture=en&segment="));
        Assert.That(preview.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextAsync(preview), Does.Contain("A draft that nobody has seen"));
        Assert.That(preview.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(await TextAsync(previewedPage), Does.Contain("A draft that nobody has seen"));
        Assert.That(publicPage.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var answer in new[] { forged, publicById, publicPage, publicAgain })
        {
            Assert.That(await TextAsync(answer), Does.Not.Contain("A draft that nobody has seen"));
        }
    }

    [Test]
    public async Task NeverPublishedDraft_IsPreviewedInItsLanguage()
    {
        using var admin = _site.SignedInAsAdministrator();
        var contents = _site.Get<IContentService>();
        var copy = contents.Copy(contents.GetById(_id)!, contents.GetById(_id)!.ParentId, false)!;
        await SaveAsync(admin, copy.Key, "Never published");
        var (_, cookie) = await EnterAsync(admin);

        using var preview = await SendAsync($"/{copy.Key}?culture=en", cookie);
        using var nobody = await SendAsync($"/{copy.Key}?culture=en", null);

        Assert.That(await TextAsync(preview), Does.Contain("Never published"));
        Assert.That(nobody.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task PreviewCookie_EndsWithTheSession()
    {
        using var admin = _site.SignedInAsAdministrator();
        var (_, cookie) = await EnterAsync(admin);
        using var left = await admin.DeleteAsync($"{Api}/preview");
        using var out_ = await admin.GetAsync(
            $"{Api}/security/back-office/signout?post_logout_redirect_uri=http://localhost/umbraco/logout"
        );

        using var after = await SendAsync($"/{_id}?culture=en", cookie);

        Assert.That(left.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(left.Headers.GetValues("Set-Cookie").Single(), Does.StartWith("UMB_PREVIEW=;"));
        Assert.That(await TextAsync(after), Does.Not.Contain("A draft that nobody has seen"));
    }

    [Test]
    public async Task OpenPreview_IsToldOfASave()
    {
        using var admin = _site.SignedInAsAdministrator();
        using var window = await ConnectAsync(admin.DefaultRequestHeaders.GetValues("Cookie").Single());

        await SaveAsync(admin, _id, "A draft that nobody has seen");

        string message;
        do
        {
            message = await NextAsync(window);
        } while (!message.Contains("\"target\":\"refreshed\"", StringComparison.Ordinal));
        Assert.That(message, Does.Contain(_id.ToString()));
    }

    [Test]
    public async Task PreviewHub_SendsANobodyAway()
    {
        using var window = await ConnectAsync("umbAccessToken=made-up");

        var received = await window.ReceiveAsync(new byte[1024].AsMemory(), CancellationToken.None);
        while (received.MessageType == WebSocketMessageType.Text)
        {
            received = await window.ReceiveAsync(new byte[1024].AsMemory(), CancellationToken.None);
        }

        Assert.That(received.MessageType, Is.EqualTo(WebSocketMessageType.Close));
    }

    private async Task<WebSocket> ConnectAsync(string cookies)
    {
        var client = _site.WebSockets();
        client.ConfigureRequest = request => request.Headers.Cookie = cookies;
        var socket = await client.ConnectAsync(new Uri("ws://localhost/umbraco/PreviewHub"), CancellationToken.None);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );
        return socket;
    }

    private static async Task<string> NextAsync(WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        Assert.That(received.MessageType, Is.EqualTo(WebSocketMessageType.Text), "the hub closed the connection");
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private IContent APage()
    {
        var types = _site.Get<IContentTypeService>();
        var contents = _site.Get<IContentService>();
        return contents
            .GetPagedOfType(types.Get("page")!.Id, 0, 50, out _, null!)
            .First(page => page.IsCulturePublished("en"));
    }

    private static async Task SaveAsync(HttpClient admin, Guid id, string name)
    {
        var document = JsonNode.Parse(await admin.GetStringAsync($"{Api}/document/{id}"))!;
        document["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == "en")!["name"] = name;
        using var answer = await admin.PutAsync(
            $"{Api}/document/{id}",
            System.Net.Http.Json.JsonContent.Create(document)
        );
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    private async Task<(string Url, string Cookie)> EnterAsync(HttpClient client, Guid? document = null)
    {
        using var answer = await client.GetAsync(
            $"{Api}/document/{document ?? _id}/preview-url?providerAlias=umbDocumentUrlProvider&culture=en"
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("UMB_PREVIEW=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase);
        return ((string)JsonNode.Parse(text)!["url"]!, cookie.Split(';')[0]);
    }

    private Task<HttpResponseMessage> SendAsync(string path, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        return _site.Client().SendAsync(request);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
