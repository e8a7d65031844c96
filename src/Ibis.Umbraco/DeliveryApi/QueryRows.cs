namespace Ibis.Umbraco.DeliveryApi;

/// <summary>What a query runs over: rows named v with node_id, culture, content_type_id, name, created, updated and fields.</summary>
internal static class QueryRows
{
    public const string Published = "umbraco.published_variant";

    /// <remarks>Fields of extensions are those of the published side: they are computed when a document is published.</remarks>
    public const string Drafts = """
        (
            select d.node_id, named.culture, d.content_type_id, named.name, place.created, version.version_date as updated,
                coalesce(published.fields, '{}') as fields
            from umbraco.document d
            join umbraco.node place on place.id = d.node_id and place.object_type = 'c66ba18e-eaf3-4cff-8a22-41b16d66a972'
            join umbraco.document_version version on version.id = d.current_version_id
            cross join lateral (
                select '' as culture, version.name where version.cultures = '{}'
                union all
                select lower(key), value ->> 'name' from jsonb_each(version.cultures)
            ) named
            left join umbraco.published_variant published
                on published.node_id = d.node_id and published.culture = named.culture
        )
        """;

    public const string Media = """
        (
            select m.node_id, '' as culture, m.content_type_id, place.name, place.created, m.version_date as updated,
                '{}'::jsonb as fields
            from umbraco.media m
            join umbraco.node place on place.id = m.node_id
        )
        """;
}
