using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>Keeps drafts that are about to be replaced. Umbraco itself makes a version only when something is published.</summary>
public interface IDraftHistory
{
    /// <summary>Turns the present draft into an old version, beside a new draft with the same content. Needs a scope.</summary>
    void Keep(Guid document);
}

internal sealed class DraftHistory(ScopeDatabase database, ContentMemory memory) : IDraftHistory
{
    private const string Sql = """
        with kept as (
            update umbraco.document_version v
            set current = false
            from umbraco.document d
            join umbraco.node n on n.id = d.node_id
            where v.id = d.current_version_id and n.key = @document
            returning v.node_id, v.name, v.version_date, v.writer_id, v.template_id, v.cultures, v.properties
        ), draft as (
            insert into umbraco.document_version
                (node_id, name, version_date, writer_id, template_id, current, published, cultures, properties)
            select node_id, name, version_date, writer_id, template_id, true, false, cultures, properties
            from kept
            returning id, node_id
        )
        update umbraco.document d
        set current_version_id = draft.id
        from draft
        where d.node_id = draft.node_id
        returning d.node_id
        """;

    public void Keep(Guid document)
    {
        var id = database.First<int?>(Sql, new { document });
        if (id is { } node)
        {
            memory.Changes.Wrote(node, row: null);
        }
    }
}
