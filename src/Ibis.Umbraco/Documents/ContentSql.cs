namespace Ibis.Umbraco.Documents;

/// <summary>The parts of every statement that reads content: n is the node, d the document, v the version, p the published one.</summary>
internal static class ContentSql
{
    /// <summary>Joined to the current version of each node.</summary>
    public const string FromCurrent = """
        from umbraco.document d
        join umbraco.node n on n.id = d.node_id
        join umbraco.document_version v on v.id = d.current_version_id
        left join umbraco.document_version p on p.id = d.published_version_id and d.published
        """;

    /// <summary>Joined to every version of each node.</summary>
    public const string FromVersions = """
        from umbraco.document d
        join umbraco.node n on n.id = d.node_id
        join umbraco.document_version v on v.node_id = d.node_id
        left join umbraco.document_version p on p.id = d.published_version_id and d.published
        """;

    public const string CurrentFirst = "order by v.current desc, v.version_date desc, v.id desc";

    public const string TreeOrder = "order by n.level, n.sort_order, n.id";

    private const string Columns = """
        select n.id, n.key, n.parent_id, n.level, n.path, n.sort_order, n.trashed, n.creator_id, n.created,
               d.content_type_id, d.published, d.edited, d.published_version_id, d.cultures as node_cultures,
               v.id as version_id, v.name, v.version_date, v.writer_id, v.template_id, v.cultures,
               p.name as published_name, p.version_date as published_date, p.writer_id as publisher_id,
               p.template_id as published_template_id, p.cultures as published_cultures
        """;

    public const string Select = Columns + ", v.properties, p.properties as published_properties ";

    /// <summary>One row, with what is good to know beside it.</summary>
    public const string SelectOne =
        Columns
        + """
            , v.properties, p.properties as published_properties,
            exists (select from umbraco.node below where below.parent_id = n.id) as has_children,
            exists (select from umbraco.document_schedule s where s.node_id = n.id) as is_scheduled

            """;

    public const string SelectWithoutProperties = Columns + " ";
}
