using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.DataTypes;

/// <summary>Builds data types from their rows.</summary>
internal sealed class DataTypeReader(
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer
)
{
    public IDataType Read(DataTypeRow row)
    {
        // An editor whose package was removed keeps its data types readable.
        var editor = editors[row.EditorAlias] ?? new MissingPropertyEditor(row.EditorAlias, valueEditors);
        var dataType = new DataType(editor, serializer);
        dataType.DisableChangeTracking();
        dataType.Id = row.Id;
        dataType.Key = row.Key;
        dataType.ParentId = row.ParentId;
        dataType.Level = row.Level;
        dataType.Path = row.Path;
        dataType.SortOrder = row.SortOrder;
        dataType.Name = row.Name;
        dataType.CreatorId = row.CreatorId;
        dataType.CreateDate = row.Created;
        dataType.UpdateDate = row.Updated;
        dataType.DatabaseType = row.Storage;
        dataType.EditorUiAlias = row.EditorUiAlias ?? editor.Alias;
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        dataType.ResetDirtyProperties(rememberDirty: false);
        dataType.EnableChangeTracking();
        return dataType;
    }

    public string Configuration(IDataType dataType) =>
        dataType.Editor is { } editor
            ? editor.GetConfigurationEditor().ToDatabase(dataType.ConfigurationData, serializer)
            : serializer.Serialize(dataType.ConfigurationData);
}
