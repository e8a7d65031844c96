using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.DataTypes;

internal sealed class DataTypeWriter(
    ScopeDatabase database,
    DataTypeStore store,
    DataTypeReader reader,
    ContentTypeStore contentTypes,
    ContentTypeWriter contentTypeWriter,
    TreeNodes nodes,
    TimeProvider time
)
{
    public void Save(IDataType dataType)
    {
        MakeNameUnique(dataType);
        if (dataType.HasIdentity && store.Current.Row(dataType.Id) is not null)
        {
            Update(dataType);
        }
        else
        {
            Insert(dataType);
        }
        Changed();
        dataType.ResetDirtyProperties();
    }

    public void Delete(IDataType dataType)
    {
        contentTypeWriter.RemovePropertiesOf(dataType.Id);
        nodes.Delete(dataType.Id);
        Changed();
        dataType.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    private void Insert(IDataType dataType)
    {
        dataType.MarkCreated(time);
        nodes.Insert(dataType, Constants.ObjectTypes.DataType, dataType.ParentId, dataType.Name, dataType.CreatorId);
        database.Execute(
            """
            insert into umbraco.data_type (id, editor_alias, editor_ui_alias, storage_type, configuration)
            values (@Id, @EditorAlias, @EditorUiAlias, @StorageType, @Configuration::json)
            """,
            Parameters(dataType)
        );
    }

    private void Update(IDataType dataType)
    {
        dataType.MarkUpdated(time);
        var place = nodes.Update(dataType, dataType.ParentId, dataType.Name, dataType.SortOrder);
        dataType.Path = place.Path;
        dataType.Level = place.Level;
        database.Execute(
            """
            update umbraco.data_type
            set editor_alias = @EditorAlias, editor_ui_alias = @EditorUiAlias, storage_type = @StorageType,
                configuration = @Configuration::json
            where id = @Id
            """,
            Parameters(dataType)
        );
    }

    // Properties carry the editor and the storage type of their data type.
    private void Changed()
    {
        store.Changed();
        contentTypes.Changed();
    }

    private object Parameters(IDataType dataType) =>
        new
        {
            dataType.Id,
            dataType.EditorAlias,
            dataType.EditorUiAlias,
            StorageType = dataType.DatabaseType.ToString(),
            Configuration = reader.Configuration(dataType),
        };

    private void MakeNameUnique(IDataType dataType)
    {
        var taken = store
            .Current.Rows.Where(row => row.Id != dataType.Id)
            .Select(row => row.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        dataType.Name = UniqueName.For(dataType.Name ?? string.Empty, taken);
    }
}
