using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Ibis.Umbraco.Serialization.Converters;

// One value can hold the layouts of several block editors, each with layout items of its own type; only the concrete value knows which is its own.
internal sealed class BlockValueJsonConverter : JsonConverter<BlockValue>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(BlockValue));

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject json)
        {
            throw new JsonException("Wanted an object with layout, contentData and settingsData for a block value.");
        }

        if (Activator.CreateInstance(typeToConvert) is not BlockValue value)
        {
            throw new JsonException($"{typeToConvert.FullName} needs a public constructor without parameters.");
        }

        value.ContentData = StoredBlock.ReadAll(Member(json, "contentData"), options);
        value.SettingsData = StoredBlock.ReadAll(Member(json, "settingsData"), options);
        value.Expose = Member(json, "expose")?.Deserialize<List<BlockItemVariation>>(options) ?? [];
        ReadLayout(Member(json, "layout"), value, options);

        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("contentData");
        JsonSerializer.Serialize(writer, value.ContentData, options);
        writer.WritePropertyName("settingsData");
        JsonSerializer.Serialize(writer, value.SettingsData, options);
        writer.WritePropertyName("expose");
        JsonSerializer.Serialize(writer, value.Expose, options);
        // Upper-case L and this order: Umbraco writes them so, and reads both cases.
        writer.WriteStartObject("Layout");
        WriteLayout(writer, value, options);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLayout(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        if (!value.Layout.TryGetValue(value.PropertyEditorAlias, out var items) || !items.Any())
        {
            return;
        }

        var itemType = LayoutItemType(value.GetType());
        writer.WriteStartArray(value.PropertyEditorAlias);
        foreach (var item in items)
        {
            JsonSerializer.Serialize(writer, item, itemType, options);
        }

        writer.WriteEndArray();
    }

    private static void ReadLayout(JsonNode? layout, BlockValue value, JsonSerializerOptions options)
    {
        var listType = typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));
        foreach (var (alias, items) in layout as JsonObject ?? [])
        {
            if (!SupportsAlias(value, alias))
            {
                continue;
            }

            value.Layout[value.PropertyEditorAlias] =
                StoredBlock.WithKeys(items).Deserialize(listType, options) as IEnumerable<IBlockLayoutItem>
                ?? throw new JsonException($"Wanted an array of layout items under layout.\"{alias}\".");
        }
    }

#pragma warning disable CS0618 // The only way to know that rich text also reads the layouts of its predecessor.
    private static bool SupportsAlias(BlockValue value, string alias) => value.SupportsBlockLayoutAlias(alias);
#pragma warning restore CS0618

    private static Type LayoutItemType(Type valueType) =>
        valueType.BaseType?.GenericTypeArguments.FirstOrDefault(type => type.IsAssignableTo(typeof(IBlockLayoutItem)))
        ?? throw new JsonException($"{valueType.FullName} must inherit BlockValue<TLayout> directly.");

    private static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
