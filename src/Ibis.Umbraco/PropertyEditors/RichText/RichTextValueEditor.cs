using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Blocks;
using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.RichText;

internal sealed class RichTextValueEditor
    : StockValueEditor,
        IDataValueReference,
        IDataValueTags,
        IHoldBlocks,
        IMergeCultures
{
    private readonly RichTextMarkup _markup;
    private readonly BlockWork _work;

    public RichTextValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        RichTextMarkup markup,
        BlockWork work
    )
        : base(parts, attribute)
    {
        _markup = markup;
        _work = work;
        Validators.Add(new RichTextBlocksValidator(parts.Json, work.Validation));
    }

    public override IValueRequiredValidator RequiredValidator => new RichTextValidators.Required(Json);

    public override IValueFormatValidator FormatValidator => new RichTextValidators.Format(Json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
        {
            return null;
        }

        var blocks = value.Blocks ?? new RichTextBlockValue();
        _work.Mapping.ToEditor(blocks);

        return new JsonObject { ["markup"] = _markup.ForEditor(value.Markup), ["blocks"] = blocks.ForClient(Json) };
    }

    protected override bool Reads(object value) =>
        value is string
        || (Json.TryDeserialize<RichTextValue>(value, out var text) && (text.Blocks is null || text.Blocks.IsWhole()));

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        var sent = Read(editorValue.Value);
        var blocks = sent?.Blocks ?? new RichTextBlockValue();
        _work.Mapping.FromEditor(blocks, Read(currentValue)?.Blocks, editorValue.ContentKey);
        if (sent is null || string.IsNullOrWhiteSpace(sent.Markup))
        {
            return null;
        }

        var parent = (editorValue.DataTypeConfiguration as RichTextConfiguration)?.MediaParentId;

        return Json.Serialize(new RichTextValue { Markup = _markup.ForStorage(sent.Markup, parent), Blocks = blocks });
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value) is { } text
            ? _markup.References(text.Markup).Concat(text.Blocks is { } blocks ? _work.Mapping.References(blocks) : [])
            : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value)?.Blocks is { } blocks ? _work.Mapping.Tags(blocks, languageId) : [];

    public IEnumerable<BlockPropertyContent> BlockValues(object? stored) =>
        Read(stored)?.Blocks is { } blocks ? _work.Mapping.Values(blocks) : [];

    public object? Replace(object? stored, Func<BlockPropertyContent, object?> replacement)
    {
        if (Read(stored) is not { Blocks: { } blocks } text)
        {
            return stored;
        }

        _work.Mapping.Replace(blocks, replacement);

        return Json.Serialize(text);
    }

    // The markup says where the blocks are: it is structure, as a layout is.
    public object? Publish(object? edited, object? published, string? culture)
    {
        if (Read(edited) is not { Blocks: { } blocks } text)
        {
            return edited;
        }

        return _work.Cultures.Publish(blocks, Read(published)?.Blocks, culture) ? Json.Serialize(text) : edited;
    }

    public object? Save(object? stored, object? sent, CultureRights rights)
    {
        var (before, now) = (Read(stored), Read(sent));
        if ((rights.Shared ? now : before) is not { } owner)
        {
            return null;
        }

        return Json.Serialize(
            new RichTextValue
            {
                Markup = owner.Markup,
                Blocks = _work.Cultures.Save(before?.Blocks, now?.Blocks, rights),
            }
        );
    }

    public IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture)
    {
        var (draft, shown) = (Read(edited), Read(published));
        var changed = _work.Cultures.Changed(
            draft?.Blocks ?? new RichTextBlockValue(),
            shown?.Blocks ?? new RichTextBlockValue(),
            defaultCulture
        );

        return draft?.Markup == shown?.Markup ? changed : changed.Append(defaultCulture);
    }

    private RichTextValue? Read(object? value)
    {
        var text = RichTextValue.Read(value, Json);
        if (text?.Blocks is { } blocks)
        {
            if (!blocks.IsWhole())
            {
                text.Blocks = null;
                return text;
            }

            var data = new RichTextEditorBlockDataConverter(Json).Convert(blocks);
            data.BlockValue.KeepOnly(data.References);
            text.Blocks = data.BlockValue;
        }

        return text;
    }
}
