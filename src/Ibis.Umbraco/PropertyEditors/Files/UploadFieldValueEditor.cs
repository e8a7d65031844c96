using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Files;

internal sealed class UploadFieldValueEditor : StockValueEditor
{
    private readonly FileStorage _storage;

    public UploadFieldValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        FileStorage storage,
        UploadedFileValidator validator
    )
        : base(parts, attribute)
    {
        _storage = storage;
        Validators.Add(validator);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment)?.ToString() is { Length: > 0 } url ? new UploadedFile { Src = url } : null;

    protected override bool Reads(object value) => UploadedFile.Read(value) is not null;

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        var current = currentValue?.ToString();
        var sent = UploadedFile.Read(editorValue.Value);
        var uploaded = sent?.TemporaryFileId is { } key ? _storage.Uploaded(key) : null;
        // The address comes from a browser: it may only say "as it is" or "gone", never name another file.
        if (uploaded is null)
        {
            if (!string.IsNullOrWhiteSpace(sent?.Src))
            {
                return string.IsNullOrWhiteSpace(current) ? sent.Src : current;
            }

            _storage.Remove(current, editorValue);
            return null;
        }

        var extensions = (editorValue.DataTypeConfiguration as FileUploadConfiguration)?.FileExtensions;
        if (!_storage.IsAllowed(uploaded.FileName, extensions))
        {
            return current;
        }

        var stored = _storage.Store(uploaded, editorValue);
        if (stored != current)
        {
            _storage.Remove(current, editorValue);
        }

        return stored;
    }
}
