using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Umbraco.PropertyEditors.Links;

internal sealed class MultiUrlPickerValueEditor : StockValueEditor, IDataValueReference
{
    private readonly LinkTargets _targets;

    public MultiUrlPickerValueEditor(ValueEditorParts parts, DataEditorAttribute attribute, LinkTargets targets)
        : base(parts, attribute)
    {
        _targets = targets;
        Validators.Add(
            new TypedJsonValidatorRunner<LinkDisplay[], MultiUrlPickerConfiguration>(
                parts.Json,
                new LinksValidator(parts.Texts)
            )
        );
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        StoredLink
            .ReadAll(value, Json)
            .Select(link => link.Udi)
            .OfType<GuidUdi>()
            .Select(udi => new UmbracoEntityReference(udi));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredLink
            .ReadAll(property.GetValue(culture, segment), Json)
            .Select(link => _targets.Describe(link, culture))
            .ToArray();

    protected override bool Reads(object value) => ReadsList<LinkDisplay>(value);

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is { } value && Json.TryDeserialize<LinkDisplay[]>(value, out var links) && links.Length > 0
            ? Json.Serialize(links.Select(StoredLink.From))
            : null;
}
