using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
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
        IHoldBlocks,
        IMergeCultures
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    private readonly BlockEditorDataConverter<TValue, TLayout> _converter;
    private readonly BlockWork _work;

    protected BlockValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        BlockEditorDataConverter<TValue, TLayout> converter,
        BlockWork work
    )
        : base(parts, attribute)
    {
        _converter = converter;
        _work = work;
        Validators.Add(new BlocksValidator(this));
    }

    public override IValueRequiredValidator RequiredValidator => new ShownBlockValidator(this);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
        {
            return string.Empty;
        }

        _work.Mapping.ToEditor(value);

        return value.ForClient(Json);
    }

    protected sealed override bool Reads(object value) =>
        Json.TryDeserialize<TValue>(value, out var blocks) && blocks.IsWhole();

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        var sent = Read(editorValue.Value);
        // An emptied editor still goes through the mapping: files inside its former blocks have to go.
        _work.Mapping.FromEditor(sent ?? new TValue(), Read(currentValue), editorValue.ContentKey);

        return sent is null || !sent.Layout.Values.Any(items => items.Any()) ? null : Json.Serialize(sent);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value) is { } blocks ? _work.Mapping.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value) is { } blocks ? _work.Mapping.Tags(blocks, languageId) : [];

    public IEnumerable<BlockPropertyContent> BlockValues(object? stored) =>
        Read(stored) is { } blocks ? _work.Mapping.Values(blocks) : [];

    public object? Replace(object? stored, Func<BlockPropertyContent, object?> replacement)
    {
        if (Read(stored) is not { } blocks)
        {
            return stored;
        }

        _work.Mapping.Replace(blocks, replacement);

        return Json.Serialize(blocks);
    }

    // Other JSON of the same meaning, from an import, must not make the draft differ from what is published.
    public object? Publish(object? edited, object? published, string? culture)
    {
        if (Read(edited) is not { } blocks)
        {
            return null;
        }

        return _work.Cultures.Publish(blocks, Read(published), culture) ? Json.Serialize(blocks) : edited;
    }

    public object? Save(object? stored, object? sent, CultureRights rights) =>
        _work.Cultures.Save(Read(stored), Read(sent), rights) is { } blocks ? Json.Serialize(blocks) : null;

    public IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture) =>
        _work.Cultures.Changed(Read(edited) ?? new TValue(), Read(published) ?? new TValue(), defaultCulture);

    /// <summary>What is wrong with the number of blocks and their places.</summary>
    protected abstract IEnumerable<ValidationResult> ValidateLayout(TLayout[] layout, object? configuration);

    private TValue? Read(object? value)
    {
        var text =
            (value as JsonNode)?.ToJsonString() ?? (value is TValue typed ? Json.Serialize(typed) : value?.ToString());
        if (
            string.IsNullOrWhiteSpace(text)
            || !_converter.TryDeserialize(text, out var data)
            || data.Layout is null
            || !data.BlockValue.IsWhole()
        )
        {
            return null;
        }

        data.BlockValue.KeepOnly(data.References);

        return data.BlockValue;
    }

    private sealed class BlocksValidator(BlockValueEditor<TValue, TLayout> editor) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            var blocks = editor.Read(value);
            TLayout[] layout = [.. blocks?.GetLayouts() ?? []];

            return editor
                .ValidateLayout(layout, dataTypeConfiguration)
                .Concat(
                    blocks is null ? [] : editor._work.Validation.Validate(blocks, string.Empty, validationContext)
                );
        }
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
