using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Document types, media types and member types, held in memory.</summary>
internal sealed class ContentTypeStore(ScopeDatabase database, RepositoryVersions versions, ContentTypeReader reader)
{
    private readonly VersionedCache<ContentTypeSet> _cache = new("content_type", database, versions);

    /// <summary>The types as this transaction sees them. Do not change the entities; hand out copies.</summary>
    public ContentTypeSet Current => _cache.Get(Load);

    /// <summary>Also to be called when data types or templates change: the entities carry parts of them.</summary>
    public void Changed() => _cache.Changed();

    private ContentTypeSet Load(ScopeDatabase source) =>
        new(
            source.Query<ContentTypeRow>(
                """
                select node.id, node.key, node.object_type, node.parent_id, node.level, node.path, node.sort_order,
                    node.name, node.creator_id, node.created, node.updated,
                    type.alias, type.definition::text as definition
                from umbraco.content_type type
                join umbraco.node node on node.id = type.id
                order by node.id
                """
            ),
            reader
        );
}
