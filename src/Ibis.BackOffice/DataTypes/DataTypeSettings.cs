using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.DataTypes;

/// <summary>Puts what the client sends into a data type.</summary>
internal sealed class DataTypeSettings(
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer,
    IEntityService entities
)
{
    public IDataEditor? EditorOf(DataTypeModel body) =>
        editors.TryGet(body.EditorAlias, out var editor) ? editor : null;

    public bool IsTaken(Guid? id) => id is { } key && (key == Guid.Empty || entities.Exists(key));

    /// <summary>The folder's id, or null where there is no such folder.</summary>
    public int? FolderId(Guid key) =>
        entities.GetId(key, UmbracoObjectTypes.DataTypeContainer) is { Success: true, Result: var id } ? id : null;

    public DataType New(IDataEditor editor, int parentId) => new(editor, serializer, parentId);

    /// <returns>False where a setting has not even the form that the editor reads.</returns>
    public bool TryFill(IDataType type, IDataEditor editor, DataTypeModel body)
    {
        var configuration = editor
            .GetConfigurationEditor()
            .FromConfigurationEditor(
                body.Values.Where(setting => setting.Value is not null)
                    .GroupBy(setting => setting.Alias)
                    .ToDictionary(group => group.Key, group => group.Last().Value!)
            );
        if (!TryStorage(editor, configuration, out var storage))
        {
            return false;
        }
        type.Name = body.Name;
        type.Editor = editor;
        type.EditorUiAlias = body.EditorUiAlias;
        type.DatabaseType = storage;
        type.ConfigurationData = configuration;
        return true;
    }

    private bool TryStorage(IDataEditor editor, IDictionary<string, object> configuration, out ValueStorageType storage)
    {
        storage = ValueStorageType.Nvarchar;
        try
        {
            // Some editors store another kind of value depending on their settings.
            var settings = editor.GetConfigurationEditor().ToConfigurationObject(configuration, serializer);
            var valueType = settings is IConfigureValueType own ? own.ValueType : editor.GetValueEditor().ValueType;
            storage = ValueTypes.ToStorageType(valueType);
            return true;
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return false;
        }
    }
}
