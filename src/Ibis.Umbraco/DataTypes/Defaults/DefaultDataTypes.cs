using System.Text.Json;
using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.DataTypes.Defaults;

/// <summary>The data types that every Umbraco site starts with, with the ids and keys that others count on.</summary>
internal sealed class DefaultDataTypes(
    ScopeDatabase database,
    DataTypeStore store,
    ContentTypeStore contentTypes,
    TreeNodes nodes,
    TimeProvider time
) : IDefaultData
{
    public int Order => 10;

    public void Create()
    {
        if (store.Current.Rows.Count > 0)
        {
            return;
        }
        foreach (var type in DefaultFile.Read<DefaultDataType>("DataTypes.Defaults.data-types.json"))
        {
            Insert(type);
        }
        store.Changed();
        contentTypes.Changed();
    }

    private void Insert(DefaultDataType type)
    {
        var place = new EntityContainer(Constants.ObjectTypes.DataType) { Id = type.Id, Key = type.Key };
        place.MarkCreated(time);
        nodes.Insert(place, Constants.ObjectTypes.DataType, Constants.System.Root, type.Name, creatorId: -1);
        database.Execute(
            """
            insert into umbraco.data_type (id, editor_alias, editor_ui_alias, storage_type, configuration)
            values (@Id, @Editor, @Ui, @Storage, @configuration::json)
            """,
            new
            {
                type.Id,
                type.Editor,
                type.Ui,
                type.Storage,
                configuration = type.Configuration.GetRawText(),
            }
        );
    }

    private sealed record DefaultDataType(
        int Id,
        Guid Key,
        string Name,
        string Editor,
        string Ui,
        string Storage,
        JsonElement Configuration
    );
}
