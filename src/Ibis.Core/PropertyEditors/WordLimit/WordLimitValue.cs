using System.Text.Json.Serialization;
using Ibis.Core.PropertyEditors.Json;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>What is stored: plain text or markup, never both.</summary>
internal sealed record WordLimitValue(string? Text = null, string? Markup = null)
{
    /// <summary>What is counted and searched.</summary>
    [JsonIgnore]
    public string Words => Markup is null ? Text ?? string.Empty : MarkupText.Of(Markup);

    /// <summary>Also reads what a text field or Umbraco's rich text has stored, so that a field can become one with a limit.</summary>
    public static ReadJson<WordLimitValue> Read(object? value) =>
        value is string text && !text.AsSpan().TrimStart().StartsWith('{')
            ? new ReadJson<WordLimitValue>(new WordLimitValue(text), null)
            : StoredJson.Read<WordLimitValue>(value);
}
