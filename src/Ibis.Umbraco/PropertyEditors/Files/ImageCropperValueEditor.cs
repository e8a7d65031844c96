using Ibis.Umbraco.PropertyEditors.Images;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Files;

internal sealed class ImageCropperValueEditor : StockValueEditor
{
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly FileStorage _storage;

    public ImageCropperValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        IDataTypeConfigurationCache configurations,
        FileStorage storage,
        UploadedFileValidator validator
    )
        : base(parts, attribute)
    {
        _configurations = configurations;
        _storage = storage;
        Validators.Add(validator);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var value = ImageCropperValue.Read(property.GetValue(culture, segment), Json);
        var configuration =
            _configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey)
            ?? ConfigurationObject as ImageCropperConfiguration;
        if (value is not null && configuration is not null)
        {
            value.Crops = configuration.Configured.Apply(value.Crops);
        }

        return value;
    }

    protected override bool Reads(object value) =>
        UploadedFile.Read(value) is not null && ImageCropperValue.Read(value, Json) is not null;

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        var current = ImageCropperValue.Read(currentValue, Json);
        var sent = ImageCropperValue.Read(editorValue.Value, Json);
        var uploaded = sent?.TemporaryFileId is { } key ? _storage.Uploaded(key) : null;
        if (sent is null || (uploaded is null && string.IsNullOrWhiteSpace(sent.Src)))
        {
            _storage.Remove(current?.Src, editorValue);
            return null;
        }

        if (uploaded is null)
        {
            sent.Src = string.IsNullOrWhiteSpace(current?.Src) ? sent.Src : current.Src;
        }
        else if (_storage.IsAllowed(uploaded.FileName, extensions: null))
        {
            sent.Src = _storage.Store(uploaded, editorValue);
            if (sent.Src != current?.Src)
            {
                _storage.Remove(current?.Src, editorValue);
            }
        }
        else
        {
            return currentValue;
        }

        sent.TemporaryFileId = null;
        sent.Prune();

        return Json.Serialize(sent);
    }
}
