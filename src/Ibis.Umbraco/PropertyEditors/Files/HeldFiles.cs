using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Files;

internal readonly record struct HeldFile(string Url, Guid PropertyTypeKey);

/// <summary>Every file that the values of an item point at, drafts and published ones, also inside blocks.</summary>
internal sealed class HeldFiles(StoredFilePaths paths, PropertyEditorCollection editors)
{
    public IEnumerable<HeldFile> Of(IContentBase content) =>
        content.Properties.SelectMany(property =>
            property
                .Values.SelectMany(value => new[] { value.EditedValue, value.PublishedValue })
                .SelectMany(value => In(property.PropertyType.PropertyEditorAlias, property.PropertyType.Key, value))
        );

    private IEnumerable<HeldFile> In(string editorAlias, Guid propertyTypeKey, object? value)
    {
        if (paths.TryGetMediaPath(editorAlias, value, out var url) && url is not null)
        {
            return [new HeldFile(url, propertyTypeKey)];
        }

        return
            value is not null
            && editors.TryGet(editorAlias, out var editor)
            && editor.GetValueEditor() is IHoldBlocks blocks
            ? blocks
                .BlockValues(value)
                .SelectMany(inner => In(inner.PropertyType.PropertyEditorAlias, inner.PropertyType.Key, inner.Value))
            : [];
    }
}
