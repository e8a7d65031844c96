using Ibis.Core.StartingContent.DataTypes;

namespace Ibis.Core.StartingContent.DocumentTypes;

/// <summary>Which fields a document type has, those of its compositions included, and the editor of each.</summary>
internal sealed class FieldCatalogue
{
    private readonly Dictionary<string, DocumentTypeDefinition> _types = StartingData
        .All<DocumentTypeDefinition>("document-types")
        .ToDictionary(file => file.Value.Alias, file => file.Value);

    private readonly Dictionary<string, string> _editors = StartingData
        .One<DataTypeDefinition[]>("data-types.json")
        .ToDictionary(definition => definition.Name, definition => definition.Editor);

    public DocumentTypeDefinition Type(string alias) =>
        _types.TryGetValue(alias, out var type)
            ? type
            : throw new StartingContentException(
                $"There is no document type {alias} under document-types. Correct the alias."
            );

    public IEnumerable<FieldDefinition> Fields(string type) =>
        Type(type).Fields.Concat(Type(type).Compositions.SelectMany(Fields));

    public FieldDefinition Field(string type, string alias) =>
        Fields(type).FirstOrDefault(field => field.Alias == alias)
        ?? throw new StartingContentException($"Document type {type} has no field {alias}. Correct the field's name.");

    public string Editor(FieldDefinition field) =>
        _editors.TryGetValue(field.DataType, out var editor)
            ? editor
            : throw new StartingContentException(
                $"Field {field.Alias} names the data type {field.DataType}, which is not defined."
            );
}
