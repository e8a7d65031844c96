using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class ServerEventTests
{
    // SignalR ends every message with this.
    private const char End = '\u001e';

    [Test]
    public async Task Language_SavedOnOneNode_IsToldToAWindowOfAnother()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = await TestSite.StartAsync(database);
        await using var second = await TestSite.StartAsync(database);
        using var window = await ConnectAsync(second, second.CookiesOf(second.Administrator()));

        var created = await first
            .Get<ILanguageService>()
            .CreateAsync(new Language("da", "Danish"), Constants.Security.SuperUserKey);

        var told = await NextAsync(window, "Umbraco:CMS:Language");
        Assert.That(told.GetProperty("eventType").GetString(), Is.EqualTo("Updated"));
        Assert.That(told.GetProperty("key").GetGuid(), Is.EqualTo(created.Result.Key));
    }

    [Test]
    public async Task Window_WithoutASession_IsNotConnected()
    {
        await using var site = await TestSite.StartAsync();
        using var nobody = site.Client();
        using var answer = await nobody.PostAsync("/umbraco/serverEventHub/negotiate?negotiateVersion=1", null);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(() => ConnectAsync(site, "umbAccessToken=made-up"), Throws.InvalidOperationException);
    }

    private static async Task<WebSocket> ConnectAsync(TestSite site, string cookies)
    {
        var client = site.WebSockets();
        client.ConfigureRequest = request => request.Headers.Cookie = cookies;
        var socket = await client.ConnectAsync(
            new Uri("ws://localhost/umbraco/serverEventHub?access_token=[redacted]"),
            CancellationToken.None
        );
        await socket.SendAsync(
            Encoding.UTF8.GetBytes($$"""{"protocol":"json","version":1}{{End}}"""),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );
        Assert.That(await MessagesAsync(socket), Is.EqualTo(["{}"]), "the answer to the handshake");
        return socket;
    }

    private static async Task<JsonElement> NextAsync(WebSocket socket, string source)
    {
        while (true)
        {
            foreach (var message in await MessagesAsync(socket))
            {
                var body = JsonDocument.Parse(message).RootElement;
                if (
                    body.TryGetProperty("target", out var target)
                    && target.GetString() == "notify"
                    && body.GetProperty("arguments")[0] is var told
                    && told.GetProperty("eventSource").GetString() == source
                )
                {
                    return told;
                }
            }
        }
    }

    private static async Task<string[]> MessagesAsync(WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        Assert.That(received.MessageType, Is.EqualTo(WebSocketMessageType.Text), "the hub closed the connection");
        return Encoding.UTF8.GetString(buffer, 0, received.Count).Split(End, StringSplitOptions.RemoveEmptyEntries);
    }
}
