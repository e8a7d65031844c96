using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

internal sealed class MediaPickerValueEditor : StockValueEditor, IDataValueReference
{
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly DroppedFiles _media;

    public MediaPickerValueEditor(
        ValueEditorParts parts,
        DataEditorAttribute attribute,
        IDataTypeConfigurationCache configurations,
        DroppedFiles media,
        PickedMediaValidator validator
    )
        : base(parts, attribute)
    {
        _configurations = configurations;
        _media = media;
        Validators.Add(
            new TypedJsonValidatorRunner<List<PickedMedia>, MediaPicker3Configuration>(parts.Json, validator)
        );
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        PickedMedia
            .ReadAll(value, Json)
            .Select(picked => new UmbracoEntityReference(Udi.Create(Constants.UdiEntityType.Media, picked.MediaKey)));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var configuration =
            _configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey)
            ?? ConfigurationObject as MediaPicker3Configuration
            ?? new MediaPicker3Configuration { EnableLocalFocalPoint = true };

        return PickedMedia
            .ReadAll(property.GetValue(culture, segment), Json)
            .Select(picked =>
                _media.TypeAlias(picked.MediaKey) is { } type ? picked.WithConfiguration(configuration, type) : null
            )
            .OfType<PickedMedia>()
            .ToList();
    }

    protected override bool Reads(object value) => ReadsList<PickedMedia>(value);

    protected override bool IsStored(string text) => PickedMedia.ReadAll(text, Json).Count > 0;

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not { } value || !Json.TryDeserialize<List<PickedMedia>>(value, out var picked))
        {
            return null;
        }

        var startNode = (editorValue.DataTypeConfiguration as MediaPicker3Configuration)?.StartNodeId;
        var stored = picked.Where(item => _media.Import(item, startNode)).Select(item => item.Pruned()).ToArray();

        return stored.Length == 0 ? null : Json.Serialize(stored);
    }
}
