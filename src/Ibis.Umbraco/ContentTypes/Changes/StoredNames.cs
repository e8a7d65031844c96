using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.ContentTypes.Changes;

/// <summary>The names of documents whose type starts or stops to vary by culture.</summary>
internal sealed class StoredNames(ScopeDatabase database)
{
    /// <summary>The name that every document has becomes its name in one culture.</summary>
    public void MakeVariant(int typeId, string culture)
    {
        database.Execute(
            """
            update umbraco.document_version version
            set cultures = jsonb_build_object(@culture, jsonb_build_object(
                'name', version.name,
                'date', to_char(version.version_date at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            ))
            from umbraco.document document
            where document.node_id = version.node_id and document.content_type_id = @typeId;

            update umbraco.document document
            set cultures = jsonb_build_object(@culture, jsonb_build_object(
                'name', node.name, 'available', true, 'published', document.published, 'edited', document.edited
            ))
            from umbraco.node node
            where node.id = document.node_id and document.content_type_id = @typeId;

            insert into umbraco.sibling_name (node_id, parent_id, object_type, culture, name)
            select sibling.node_id, sibling.parent_id, sibling.object_type, lower(@culture), sibling.name
            from umbraco.sibling_name sibling
            join umbraco.document document on document.node_id = sibling.node_id
            where document.content_type_id = @typeId and sibling.culture = ''
            on conflict (node_id, culture) do update set name = excluded.name;
            """,
            new { typeId, culture }
        );
        RemoveSchedules(typeId);
    }

    /// <summary>The name stays that was the invariant one, which is that of the default language.</summary>
    public void MakeInvariant(int typeId)
    {
        database.Execute(
            """
            update umbraco.document_version version set cultures = '{}'
            from umbraco.document document
            where document.node_id = version.node_id and document.content_type_id = @typeId;

            update umbraco.document document set cultures = '{}' where content_type_id = @typeId;

            update umbraco.document document
            set edited = draft.name <> published.name
                or draft.template_id is distinct from published.template_id
                or umbraco.invariant_values(draft.properties) <> umbraco.invariant_values(published.properties)
            from umbraco.document_version draft, umbraco.document_version published
            where document.content_type_id = @typeId and document.published
                and draft.id = document.current_version_id and published.id = document.published_version_id;

            delete from umbraco.sibling_name sibling using umbraco.document document
            where document.node_id = sibling.node_id and document.content_type_id = @typeId and sibling.culture <> '';
            """,
            new { typeId }
        );
        RemoveSchedules(typeId);
    }

    // A schedule belongs to one culture, or to none, and would publish what no longer exists.
    private void RemoveSchedules(int typeId) =>
        database.Execute(
            """
            delete from umbraco.document_schedule schedule using umbraco.document document
            where document.node_id = schedule.node_id and document.content_type_id = @typeId
            """,
            new { typeId }
        );
}
