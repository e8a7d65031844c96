using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>A request that the client could send, for things that exist.</summary>
/// <param name="Path">Below the address of the API, or absolute; with its query.</param>
internal sealed record Example(string Path, JsonNode? Body = null)
{
    public JsonNode? Body { get; init; } = Body is null ? null : JsonNode.Parse(Body.ToJsonString());

    /// <summary>Why the site answers 4xx even to this: an operation that it has on purpose only to refuse it.</summary>
    public string? Refusal { get; init; }

    public string Address => Path.StartsWith("/umbraco", StringComparison.Ordinal) ? Path : EditorClient.Api + Path;

    public HttpRequestMessage Request(string method) =>
        new(new HttpMethod(method), Address)
        {
            Content = Body is null
                ? null
                : new StringContent(Body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
}
