using System.Collections;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PropertyEditors;

internal abstract class StockValueEditor : DataValueEditor
{
    private readonly ValueEditorParts _parts;

    protected StockValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
        : base(parts.ShortStrings, parts.Json, parts.Io, attribute)
    {
        _parts = parts;
        Validators.Add(new FormValidator(value => Reads(value) || (value is string text && IsStored(text))));
    }

    protected IJsonSerializer Json => _parts.Json;

    protected ILocalizedTextService Texts => _parts.Texts;

    /// <summary>What is stored for a value in the form the editor's client sends. A value in another form is reported by validation, and changes nothing when the draft is saved all the same.</summary>
    public sealed override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        FormValidator.IsEmpty(editorValue.Value) || Reads(editorValue.Value)
            ? Stored(editorValue, currentValue)
            : currentValue;

    protected virtual object? Stored(ContentPropertyData editorValue, object? currentValue) =>
        base.FromEditor(editorValue, currentValue);

    /// <summary>Whether the value has the form that the editor's client sends.</summary>
    protected abstract bool Reads(object value);

    /// <summary>Whether the text is a stored value. Umbraco validates these too, when it publishes.</summary>
    protected virtual bool IsStored(string text) => false;

    protected internal static bool IsPlain(object value) => value is not (JsonNode or ICollection);

    /// <summary>A list whose items are neither objects nor lists.</summary>
    protected static bool IsPlainList(object value) =>
        EditorStrings.Read(value) is not null
        && (
            value is not IEnumerable items
            || items.Cast<object?>().All(item => item is null or JsonValue || IsPlain(item))
        );

    protected bool ReadsList<TItem>(object value)
        where TItem : class =>
        value is ICollection { Count: 0 } and not JsonNode
        || (Json.TryDeserialize<TItem?[]>(value, out var items) && Array.TrueForAll(items, item => item is not null));
}
