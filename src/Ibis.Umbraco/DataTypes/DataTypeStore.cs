using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.DataTypes;

/// <summary>The data types, held in memory.</summary>
internal sealed class DataTypeStore(ScopeDatabase database, RepositoryVersions versions, DataTypeReader reader)
{
    private readonly VersionedCache<DataTypeSet> _cache = new("data_type", database, versions);

    /// <summary>The data types as this transaction sees them. Do not change the entities.</summary>
    public DataTypeSet Current => _cache.Get(Load);

    public void Changed() => _cache.Changed();

    private DataTypeSet Load(ScopeDatabase source) =>
        new(
            source.Query<DataTypeRow>(
                """
                select node.id, node.key, node.parent_id, node.level, node.path, node.sort_order, node.name,
                    node.creator_id, node.created, node.updated,
                    type.editor_alias, type.editor_ui_alias, type.storage_type, type.configuration::text as configuration
                from umbraco.data_type type
                join umbraco.node node on node.id = type.id
                order by node.id
                """
            ),
            reader.Read
        );
}
