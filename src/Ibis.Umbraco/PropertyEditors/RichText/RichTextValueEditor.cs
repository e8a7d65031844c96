using Ibis.Umbraco.PropertyEditors.Blocks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.RichText;

internal sealed class RichTextValueEditor : StockValueEditor, IDataValueReference, IDataValueTags, IHoldBlocks
{
    private readonly RichTextMarkup _markup;
    private readonly BlockMapping _mapping;

    public RichTextValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        RichTextMarkup markup,
        BlockMapping mapping,
        BlockValidation validation
    )
        : base(parts, attribute)
    {
        _markup = markup;
        _mapping = mapping;
        Validators.Add(new RichTextBlocksValidator(parts.Json, validation));
    }

    public override IValueRequiredValidator RequiredValidator => new RichTextValidators.Required(Json);

    public override IValueFormatValidator FormatValidator => new RichTextValidators.Format(Json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
        {
            return null;
        }

        value.Markup = _markup.ForEditor(value.Markup);
        if (value.Blocks is { } blocks)
        {
            _mapping.ToEditor(blocks);
        }

        return value;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var sent = Read(editorValue.Value);
        var blocks = sent?.Blocks ?? new RichTextBlockValue();
        _mapping.FromEditor(blocks, Read(currentValue)?.Blocks, editorValue.ContentKey);
        if (sent is null || string.IsNullOrWhiteSpace(sent.Markup))
        {
            return null;
        }

        var parent = (editorValue.DataTypeConfiguration as RichTextConfiguration)?.MediaParentId;

        return Json.Serialize(new RichTextValue { Markup = _markup.ForStorage(sent.Markup, parent), Blocks = blocks });
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value) is { } text
            ? _markup.References(text.Markup).Concat(text.Blocks is { } blocks ? _mapping.References(blocks) : [])
            : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value)?.Blocks is { } blocks ? _mapping.Tags(blocks, languageId) : [];

    public IEnumerable<BlockPropertyContent> BlockValues(object? stored) =>
        Read(stored)?.Blocks is { } blocks ? _mapping.Values(blocks) : [];

    public object? Replace(object? stored, Func<BlockPropertyContent, object?> replacement)
    {
        if (Read(stored) is not { Blocks: { } blocks } text)
        {
            return stored;
        }

        _mapping.Replace(blocks, replacement);

        return Json.Serialize(text);
    }

    private RichTextValue? Read(object? value)
    {
        var text = RichTextValue.Read(value, Json);
        if (text?.Blocks is { } blocks)
        {
            var data = new RichTextEditorBlockDataConverter(Json).Convert(blocks);
            data.BlockValue.KeepOnly(data.References);
            text.Blocks = data.BlockValue;
        }

        return text;
    }
}
