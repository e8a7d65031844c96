using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>The name of one culture in one version, and when it last changed.</summary>
internal sealed record StoredCulture(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("date")] DateTime Date
);

/// <summary>The state of one culture of a node, for lists that load no versions.</summary>
internal sealed record NodeCulture(
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("available")] bool Available,
    [property: JsonPropertyName("published")] bool Published,
    [property: JsonPropertyName("edited")] bool Edited
);

/// <summary>The cultures columns of documents and their versions.</summary>
internal static class StoredCultures
{
    public static IReadOnlyDictionary<string, T> Read<T>(string? json) =>
        json is null or "{}"
            ? new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, T>(
                JsonSerializer.Deserialize<Dictionary<string, T>>(json) ?? [],
                StringComparer.OrdinalIgnoreCase
            );

    public static byte[] Write<T>(IReadOnlyDictionary<string, T> cultures) =>
        JsonSerializer.SerializeToUtf8Bytes(cultures);

    public static Dictionary<string, StoredCulture> Of(ContentCultureInfosCollection? infos) =>
        infos is null
            ? []
            : infos.Values.ToDictionary(
                info => info.Culture,
                info => new StoredCulture(info.Name ?? "", info.Date),
                StringComparer.OrdinalIgnoreCase
            );
}
