using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.PropertyValues;

/// <summary>The property values of one version of a content item as they are stored.</summary>
/// <remarks>
/// {property type id: [{c: culture, s: segment, and one of i: integer, n: number, d: date, v: text}]}. Values go by property type
/// id, so renaming an alias keeps them. A missing member is null.
/// </remarks>
internal static class PropertyValuesJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The text goes into jsonb and comes back through a parser; it is never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The values of the draft, or of an item that cannot be published.</summary>
    /// <param name="sortable">Gives the text that a value is ordered by, where its editor has an own order.</param>
    public static byte[] Edited(
        IEnumerable<IProperty> properties,
        Func<IProperty, object?, string?>? sortable = null
    ) => Write(properties, static value => value.EditedValue, sortable);

    public static byte[] Published(
        IEnumerable<IProperty> properties,
        Func<IProperty, object?, string?>? sortable = null
    ) => Write(properties, static value => value.PublishedValue, sortable);

    private static byte[] Write(
        IEnumerable<IProperty> properties,
        Func<IPropertyValue, object?> valueOf,
        Func<IProperty, object?, string?>? sortable
    )
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach (var property in properties)
        {
            WriteProperty(writer, property, valueOf, sortable);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProperty(
        Utf8JsonWriter writer,
        IProperty property,
        Func<IPropertyValue, object?> valueOf,
        Func<IProperty, object?, string?>? sortable
    )
    {
        var started = false;
        foreach (var stored in property.Values)
        {
            var value = valueOf(stored);
            // A segment without a value still exists, and is shown empty instead of falling back.
            if (value is null && stored.Segment is null)
            {
                continue;
            }
            if (!started)
            {
                if (property.PropertyTypeId == 0)
                {
                    throw new InvalidOperationException(
                        $"The property '{property.Alias}' has no property type id. Save its content type before the content."
                    );
                }
                writer.WriteStartArray(property.PropertyTypeId.ToString(CultureInfo.InvariantCulture));
                started = true;
            }
            writer.WriteStartObject();
            WriteText(writer, "c", stored.Culture);
            WriteText(writer, "s", stored.Segment);
            WriteValue(writer, value);
            WriteText(writer, "o", sortable?.Invoke(property, value));
            writer.WriteEndObject();
        }
        if (started)
        {
            writer.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case int number:
                writer.WriteNumber("i", number);
                break;
            case bool flag:
                writer.WriteNumber("i", flag ? 1 : 0);
                break;
            case decimal number:
                writer.WriteNumber("n", number);
                break;
            case DateTime date:
                writer.WriteString("d", date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                WriteText(writer, "v", Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            // PostgreSQL's jsonb cannot hold the character 0.
            writer.WriteString(name, text.Contains('\0') ? text.Replace("\0", "", StringComparison.Ordinal) : text);
        }
    }
}
