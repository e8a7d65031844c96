using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Ibis.Bench;

/// <summary>Sends requests as Umbraco's client does for somebody who has signed in.</summary>
internal sealed class EditorSession : IDisposable
{
    private readonly HttpClient _client;

    public EditorSession(IEnumerable<string> cookies)
    {
        // As much at once as a browser asks of one server.
        var connections = new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 6 };
        _client = new HttpClient(connections) { BaseAddress = new Uri(ServeBench.SiteAddress) };
        _client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
    }

    public async Task<JsonNode> ReadAsync(string path) =>
        await _client.GetFromJsonAsync<JsonNode>(path)
        ?? throw new InvalidOperationException($"{path} answered with nothing.");

    /// <exception cref="HttpRequestException">The answer was not a success; with what it said.</exception>
    public async Task SendAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
        using var answer = await _client.SendAsync(request);
        var said = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"{method} {path} answered {(int)answer.StatusCode}: {Encoding.UTF8.GetString(said)}"
            );
        }
    }

    public void Dispose() => _client.Dispose();
}
