using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Core.PropertyEditors.Json;

/// <summary>What every value editor hands to Umbraco's.</summary>
internal sealed record JsonEditorParts(IShortStringHelper ShortStrings, IJsonSerializer Json, IIOHelper Io);

/// <summary>
/// Stores a record as JSON text in one form, whatever form it came in. What cannot be read is refused with a sentence and
/// changes nothing; what can be read and is wrong stays in the draft and is refused when it is published.
/// </summary>
internal abstract class JsonValueEditor<TValue, TConfiguration> : DataValueEditor, IDataValueReference
    where TValue : class
    where TConfiguration : class, new()
{
    protected JsonValueEditor(JsonEditorParts parts, DataEditorAttribute attribute)
        : base(parts.ShortStrings, parts.Json, parts.Io, attribute) => Validators.Add(new Validator(this));

    public sealed override IValueRequiredValidator RequiredValidator => new Required(this);

    public sealed override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var read = Read(editorValue.Value);
        return read.Unreadable is not null ? currentValue
            : Clean(read.Value) is { } value ? StoredJson.Write(value)
            : null;
    }

    public sealed override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment)).Value is { } value ? StoredJson.Node(value) : null;

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value).Value is { } stored
            ? References(stored).Distinct().Select(udi => new UmbracoEntityReference(udi))
            : [];

    /// <summary>For editors that also understand what others have stored.</summary>
    protected virtual ReadJson<TValue> Read(object? value) => StoredJson.Read<TValue>(value);

    /// <summary>The value in the form that is stored: trimmed, without what does not count. Null where nothing is left.</summary>
    protected abstract TValue? Canonical(TValue value);

    /// <summary>A sentence for everything that keeps the value from being published: what was wanted, what was found.</summary>
    /// <param name="value">In the form that is stored.</param>
    protected abstract IEnumerable<string> Faults(
        TValue value,
        TConfiguration configuration,
        PropertyValidationContext context
    );

    /// <summary>Pages, files and terms that the value points at.</summary>
    protected virtual IEnumerable<Udi> References(TValue value) => [];

    private TValue? Clean(TValue? value) => value is null ? null : Canonical(value);

    private sealed class Required(JsonValueEditor<TValue, TConfiguration> editor) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
            editor.Read(value) is { Unreadable: null } read && editor.Clean(read.Value) is null
                ? [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])]
                : [];
    }

    private sealed class Validator(JsonValueEditor<TValue, TConfiguration> editor) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext
        )
        {
            var read = editor.Read(value);
            var faults =
                read.Unreadable is { } path
                    ?
                    [
                        $"This value is not in the form that its editor sends (at {path}), and was not taken. Enter it again.",
                    ]
                : editor.Clean(read.Value) is { } stored
                    ? editor.Faults(stored, dataTypeConfiguration as TConfiguration ?? new(), validationContext)
                : [];
            return faults.Select(fault => new ValidationResult(fault, ["value"]));
        }
    }
}
