using System.Net;
using Ibis.Umbraco.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Webhooks;

public sealed class WebhookDeliveryTests
{
    private readonly Receiver _receiver = new();
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _site = await TestSite.StartAsync(
            // Only the tests send.
            settings: new Dictionary<string, string?> { ["Umbraco:CMS:Webhook:Period"] = "01:00:00" },
            configure: services =>
                services.AddHttpClient(WebhookDelivery.ClientName).ConfigurePrimaryHttpMessageHandler(() => _receiver)
        );

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _site.DisposeAsync();
        _receiver.Dispose();
    }

    [Test]
    public async Task Request_IsSentOnce_AndLogged()
    {
        var webhook = await WebhookAsync();
        _receiver.Answer = HttpStatusCode.OK;
        await _site
            .Get<IWebhookFiringService>()
            .FireAsync(webhook, "Umbraco.ContentPublish", new { id = 1 }, CancellationToken.None);

        await SendAsync();
        await SendAsync();

        Assert.That(_receiver.Bodies, Has.Count.EqualTo(1));
        var log = await _site.Get<IWebhookLogService>().Get(webhook.Key);
        Assert.That(log.Items.Single().IsSuccessStatusCode, Is.True);
        Assert.That(log.Items.Single().EventAlias, Is.EqualTo("Umbraco.ContentPublish"));
    }

    [Test]
    public async Task Request_ThatFails_IsSentAgain_UntilItHasBeenTriedOftenEnough()
    {
        var webhook = await WebhookAsync();
        _receiver.Answer = HttpStatusCode.InternalServerError;
        await _site
            .Get<IWebhookFiringService>()
            .FireAsync(webhook, "Umbraco.ContentPublish", null, CancellationToken.None);

        for (var attempt = 0; attempt < 8; attempt++)
        {
            await SendAsync();
        }

        var log = await _site.Get<IWebhookLogService>().Get(webhook.Key);
        Assert.That(log.Items.Select(entry => entry.RetryCount), Is.EquivalentTo([0, 1, 2, 3, 4, 5]));
        Assert.That(await _site.Get<IWebhookRequestService>().GetAllAsync(), Is.Empty);
    }

    [Test]
    public async Task Receiver_ThatMakesAnError_HoldsNobodyElseUp()
    {
        var first = await WebhookAsync();
        _receiver.Answer = HttpStatusCode.OK;
        _receiver.Error = new UriFormatException("A redirect to a file.");
        var firing = _site.Get<IWebhookFiringService>();
        await firing.FireAsync(first, "Umbraco.ContentPublish", null, CancellationToken.None);
        await firing.FireAsync(await WebhookAsync(), "Umbraco.ContentPublish", null, CancellationToken.None);

        await SendAsync();

        Assert.That(_receiver.Bodies, Has.Count.EqualTo(1));
        var log = await _site.Get<IWebhookLogService>().Get(first.Key);
        Assert.That(log.Items.Single().StatusCode, Is.EqualTo("No answer"));
        await SendAsync();
        Assert.That(await _site.Get<IWebhookRequestService>().GetAllAsync(), Is.Empty);
    }

    private async Task<IWebhook> WebhookAsync()
    {
        _receiver.Bodies.Clear();
        var webhook = new Webhook("https://receiver.example.org/", true, null, ["Umbraco.ContentPublish"]);
        Assert.That((await _site.Get<IWebhookService>().CreateAsync(webhook)).Success, Is.True);
        return webhook;
    }

    private Task SendAsync() =>
        _site
            .Services.GetServices<IHostedService>()
            .OfType<WebhookDelivery>()
            .Single()
            .SendAllAsync(CancellationToken.None);

    private sealed class Receiver : HttpMessageHandler
    {
        public HttpStatusCode Answer { get; set; }

        /// <summary>Happens to the next request, once.</summary>
        public Exception? Error { get; set; }

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (Error is { } error)
            {
                Error = null;
                throw error;
            }
            Bodies.Add(
                request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken)
            );
            return new HttpResponseMessage(Answer);
        }
    }
}
