using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>What the back office sends and gets for an uploaded file; stored is the address alone.</summary>
internal sealed class UploadedFile
{
    public string? Src { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? TemporaryFileId { get; set; }

    public static UploadedFile? Read(object? value) =>
        value switch
        {
            null => null,
            JsonObject json => Parse(json.ToJsonString()),
            string text when text.AsSpan().TrimStart().StartsWith("{") => Parse(text),
            string { Length: > 0 } text => new UploadedFile { Src = text },
            _ => null,
        };

    private static UploadedFile? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadedFile>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
