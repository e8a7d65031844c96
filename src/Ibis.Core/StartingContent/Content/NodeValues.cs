using System.Text.Json.Nodes;
using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Core.StartingContent.Content;

/// <summary>Names and values of a node as Umbraco's editing service takes them.</summary>
internal sealed class NodeValues(FieldCatalogue fields, IJsonSerializer json)
{
    private readonly EditorValue _editorValue = new(fields);

    public IReadOnlyList<VariantModel> Variants(NodeDefinition node) =>
        fields.Type(node.Type).Varies
            ? [.. node.Names.Select(name => new VariantModel { Culture = name.Key, Name = name.Value })]
            : [new VariantModel { Name = node.Names.Values.First() }];

    public IReadOnlyList<PropertyValueModel> Properties(NodeDefinition node) =>
        [.. node.Values.Where(value => value.Value is { }).SelectMany(value => Property(node, value.Key, value.Value))];

    private IEnumerable<PropertyValueModel> Property(NodeDefinition node, string alias, JsonNode? value)
    {
        var field = fields.Field(node.Type, alias);

        return field.Varies
            ? Cultures(node, alias, value)
                .Select(text => Model(field, text.Value, text.Key, $"{node.Id}/{alias}/{text.Key}"))
            : [Model(field, value, culture: null, $"{node.Id}/{alias}")];
    }

    private static JsonObject Cultures(NodeDefinition node, string alias, JsonNode? value) =>
        value as JsonObject
        ?? throw new StartingContentException(
            $"{node.Id}: the field {alias} varies by language, so it wants an object with one value a language."
        );

    // Read back by the site's own serializer, so that editors meet the very types they meet when the back office saves.
    private PropertyValueModel Model(FieldDefinition field, JsonNode? value, string? culture, string place) =>
        new()
        {
            Alias = field.Alias,
            Culture = culture,
            Value = _editorValue.Of(field, value, place) is { } sent
                ? json.Deserialize<object>(sent.ToJsonString())
                : null,
        };
}
