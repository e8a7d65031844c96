using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal abstract class BlockValueEditor<TValue, TLayout>
    : StockValueEditor,
        IDataValueReference,
        IDataValueTags,
        IHoldBlocks
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    private readonly BlockEditorDataConverter<TValue, TLayout> _converter;
    private readonly BlockMapping _mapping;

    protected BlockValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        BlockEditorDataConverter<TValue, TLayout> converter,
        BlockMapping mapping,
        BlockValidation validation
    )
        : base(parts, attribute)
    {
        _converter = converter;
        _mapping = mapping;
        Validators.Add(new NestedValuesValidator(this, validation));
    }

    public override IValueRequiredValidator RequiredValidator => new ShownBlockValidator(this);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
        {
            return string.Empty;
        }

        _mapping.ToEditor(value);

        return value;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var sent = Read(editorValue.Value);
        // An emptied editor still goes through the mapping: files inside its former blocks have to go.
        _mapping.FromEditor(sent ?? new TValue(), Read(currentValue), editorValue.ContentKey);

        return sent is null || !sent.Layout.Values.Any(items => items.Any()) ? null : Json.Serialize(sent);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value) is { } blocks ? _mapping.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value) is { } blocks ? _mapping.Tags(blocks, languageId) : [];

    public IEnumerable<BlockPropertyContent> BlockValues(object? stored) =>
        Read(stored) is { } blocks ? _mapping.Values(blocks) : [];

    public object? Replace(object? stored, Func<BlockPropertyContent, object?> replacement)
    {
        if (Read(stored) is not { } blocks)
        {
            return stored;
        }

        _mapping.Replace(blocks, replacement);

        return Json.Serialize(blocks);
    }

    internal TValue? Read(object? value)
    {
        var text =
            (value as JsonNode)?.ToJsonString() ?? (value is TValue typed ? Json.Serialize(typed) : value?.ToString());
        if (string.IsNullOrWhiteSpace(text) || !_converter.TryDeserialize(text, out var data) || data.Layout is null)
        {
            return null;
        }

        data.BlockValue.KeepOnly(data.References);

        return data.BlockValue;
    }

    private sealed class NestedValuesValidator(BlockValueEditor<TValue, TLayout> editor, BlockValidation validation)
        : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        ) => editor.Read(value) is { } blocks ? validation.Validate(blocks, string.Empty, validationContext) : [];
    }

    private sealed class ShownBlockValidator(BlockValueEditor<TValue, TLayout> editor) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType) =>
            editor.Read(value)?.GetLayouts()?.Any() == true
                ? []
                :
                [
                    new ValidationResult(
                        global::Umbraco.Cms.Core.Constants.Validation.ErrorMessages.Properties.Empty,
                        ["value"]
                    ),
                ];
    }
}
