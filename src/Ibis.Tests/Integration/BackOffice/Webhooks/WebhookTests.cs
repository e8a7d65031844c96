using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Umbraco.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Webhooks;

internal sealed class WebhookTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // Only the tests send.
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Umbraco:CMS:Webhook:Period"] = "01:00:00" }
        );
        _client = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Webhook_IsCreatedReadChangedAndDeleted()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("webhook", Body(id, "https://receiver.example.org/a"));
        var changed = Body(null, "https://receiver.example.org/b");
        changed["enabled"] = false;
        await _client.ChangeAsync($"webhook/{id}", changed);
        var webhook = await _client.ReadAsync($"webhook/{id}");
        var list = await _client.ReadAsync("webhook?skip=0&take=50");
        var items = await _client.ReadListAsync($"item/webhook?id={id}");
        using var deleted = await _client.DeleteAsync($"{EditorClient.Api}/webhook/{id}");
        using var gone = await _client.GetAsync($"{EditorClient.Api}/webhook/{id}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)webhook["url"], Is.EqualTo("https://receiver.example.org/b"));
            Assert.That((bool?)webhook["enabled"], Is.False);
            Assert.That((string?)webhook["headers"]!["X-Key"], Is.EqualTo("secret"));
            Assert.That((string?)webhook["events"]![0]!["eventName"], Is.EqualTo("Content Published"));
            Assert.That(list["items"]!.AsArray().Select(one => (string?)one!["id"]), Does.Contain(id.ToString()));
            Assert.That(items, Has.Count.EqualTo(1));
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [TestCase("url", "ftp://receiver.example.org/", "InvalidUrl")]
    [TestCase("url", "/here", "InvalidUrl")]
    [TestCase("url", null, null)]
    public async Task Webhook_WithoutAnAddress_IsRefused(string member, string? value, string? status)
    {
        var body = Body(Guid.NewGuid(), "https://receiver.example.org/");
        body[member] = value;
        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/webhook", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo(status));
    }

    [Test]
    public async Task Webhook_WithoutEvents_IsRefused()
    {
        var body = Body(Guid.NewGuid(), "https://receiver.example.org/");
        body["events"] = new JsonArray();
        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/webhook", body);

        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("NoEvents"));
    }

    [Test]
    public async Task Events_AreThoseOfUmbraco()
    {
        var events = await _client.ReadAsync("webhook/events?skip=0&take=100");

        Assert.That(
            events["items"]!.AsArray().Select(one => (string?)one!["alias"]),
            Does.Contain("Umbraco.ContentPublish")
        );
    }

    [TestCase("http://localhost:9/")]
    [TestCase("http://127.0.0.1:9/")]
    [TestCase("http://[::ffff:169.254.169.254]/latest/meta-data")]
    public async Task Receiver_InTheSitesOwnNetwork_IsNotCalled_AndTheLogSaysSo(string url)
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("webhook", Body(id, url));
        var webhook = await _site.Get<IWebhookService>().GetAsync(id);
        await _site
            .Get<IWebhookFiringService>()
            .FireAsync(webhook!, "Umbraco.ContentPublish", new { id = 1 }, CancellationToken.None);

        await _site
            .Services.GetServices<IHostedService>()
            .OfType<WebhookDelivery>()
            .Single()
            .SendAllAsync(CancellationToken.None);
        var log = await _client.ReadAsync($"webhook/{id}/logs?skip=0&take=10");

        var entry = log["items"]!.AsArray().Single()!;
        Assert.That((bool?)entry["exceptionOccured"], Is.True);
        Assert.That((string?)entry["responseBody"], Does.Contain("own network"));
        Assert.That(entry["httpStatusCode"], Is.Null);
    }

    private static JsonObject Body(Guid? id, string url)
    {
        var body = new JsonObject
        {
            ["headers"] = new JsonObject { ["X-Key"] = "secret" },
            ["events"] = new JsonArray("Umbraco.ContentPublish"),
            ["enabled"] = true,
            ["url"] = url,
            ["name"] = "A receiver",
            ["description"] = null,
            ["contentTypeKeys"] = new JsonArray(),
        };
        if (id is { } key)
        {
            body["id"] = key;
        }
        return body;
    }
}
