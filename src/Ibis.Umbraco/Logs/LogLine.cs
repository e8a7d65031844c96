using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Logging.Viewer;
using CoreLevel = Umbraco.Cms.Core.Logging.LogLevel;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace Ibis.Umbraco.Logs;

/// <summary>One entry as a line of compact log event format (CLEF), which Umbraco writes too: @t, @l, @mt, @m, @x and properties.</summary>
internal static class LogLine
{
    private const string Template = "{OriginalFormat}";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Line feeds in values are escaped by JSON: nobody can make up an entry.</summary>
    public static string Of<TState>(
        DateTimeOffset time,
        string category,
        Level level,
        TState state,
        string message,
        Exception? exception
    )
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            var properties = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            json.WriteStartObject();
            json.WriteString("@t", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("@l", ToCore(level).ToString());
            json.WriteString("@mt", properties.FirstOrDefault(pair => pair.Key == Template).Value as string ?? message);
            json.WriteString("@m", message);
            if (exception is not null)
            {
                json.WriteString("@x", exception.ToString());
            }
            json.WriteString("SourceContext", category);
            foreach (
                var (name, value) in properties
                    .Where(pair => pair.Key != Template && pair.Key != "SourceContext")
                    .DistinctBy(pair => pair.Key)
            )
            {
                json.WriteString(
                    name.StartsWith('@') ? "@" + name : name,
                    Convert.ToString(value, CultureInfo.InvariantCulture)
                );
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Null for a line that is not an entry, such as one that was cut off when the machine stopped.</summary>
    public static LogEntry? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement;
            return new LogEntry
            {
                Timestamp = entry.GetProperty("@t").GetDateTimeOffset(),
                Level = Enum.TryParse<CoreLevel>(Text(entry, "@l"), out var level) ? level : CoreLevel.Information,
                MessageTemplateText = Text(entry, "@mt"),
                RenderedMessage = Text(entry, "@m") ?? Text(entry, "@mt"),
                Exception = Text(entry, "@x"),
                Properties = entry
                    .EnumerateObject()
                    .Where(member =>
                        !member.Name.StartsWith('@') || member.Name.StartsWith("@@", StringComparison.Ordinal)
                    )
                    .DistinctBy(member => member.Name)
                    .ToDictionary(member => member.Name, member => (string?)member.Value.ToString()),
            };
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public static CoreLevel ToCore(Level level) =>
        level switch
        {
            Level.Trace => CoreLevel.Verbose,
            Level.Debug => CoreLevel.Debug,
            Level.Information => CoreLevel.Information,
            Level.Warning => CoreLevel.Warning,
            Level.Error => CoreLevel.Error,
            _ => CoreLevel.Fatal,
        };

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.ToString() : null;
}
