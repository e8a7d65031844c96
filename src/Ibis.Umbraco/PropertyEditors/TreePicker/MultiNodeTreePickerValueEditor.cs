using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Umbraco.PropertyEditors.TreePicker;

internal sealed class MultiNodeTreePickerValueEditor : StockValueEditor, IDataValueReference
{
    public MultiNodeTreePickerValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        PickedNodesValidator nodes
    )
        : base(parts, attribute) =>
        Validators.Add(new TypedJsonValidatorRunner<PickedNode[], MultiNodePickerConfiguration>(parts.Json, nodes));

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        PickedNode.Stored(value).Select(udi => new UmbracoEntityReference(udi));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment) is { } value
            ? PickedNode
                .Stored(value)
                .Select(udi => new PickedNode { Type = udi.EntityType, Unique = udi.Guid })
                .ToArray()
            : null;

    protected override bool Reads(object value) =>
        ReadsList<PickedNode>(value) && (PickedNode.Read(value, Json) ?? []).All(node => node.IsKnown);

    protected override bool IsStored(string text) => PickedNode.Stored(text).Any();

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        PickedNode.Read(editorValue.Value, Json) is { Length: > 0 } nodes
            ? string.Join(',', nodes.Select(node => Udi.Create(node.Type, node.Unique).ToString()))
            : null;
}
