using Ibis.Core.StartingContent.DataTypes;
using Ibis.Core.StartingContent.Dictionary;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.Core.StartingContent.DocumentTypes;

/// <summary>Which fields a document type has, those of its compositions included, and the editor of each.</summary>
internal sealed class FieldCatalogue
{
    private readonly Dictionary<string, DocumentTypeDefinition> _types = StartingData
        .All<DocumentTypeDefinition>("document-types")
        .ToDictionary(file => file.Value.Alias, file => file.Value);

    private readonly Dictionary<string, DataTypeDefinition> _dataTypes = StartingData
        .One<DataTypeDefinition[]>("data-types.json")
        .ToDictionary(definition => definition.Name);

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

    public string Editor(FieldDefinition field) => DataType(field).Editor;

    /// <summary>What Umbraco itself checks: that the field is filled, and that its text has the form of its data type.</summary>
    public PropertyTypeValidation Validation(FieldDefinition field)
    {
        var type = DataType(field);
        return new PropertyTypeValidation
        {
            Mandatory = field.Required,
            RegularExpression = type.Pattern,
            RegularExpressionMessage = type.Message is null ? null : LabelKeys.Name(LabelKeys.Format(type.Name)),
        };
    }

    private DataTypeDefinition DataType(FieldDefinition field) =>
        _dataTypes.TryGetValue(field.DataType, out var type)
            ? type
            : throw new StartingContentException(
                $"Field {field.Alias} names the data type {field.DataType}, which is not defined."
            );
}
