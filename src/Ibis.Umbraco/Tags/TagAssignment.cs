using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Tags;

/// <summary>Writes which item has which tags.</summary>
internal sealed class TagAssignment(ScopeDatabase database)
{
    private const string Wanted = """
        wanted as (
            select distinct w.tag_group, w.text, w.language_id
            from unnest(@groups, @texts, @languages::integer[]) w (tag_group, text, language_id)
        )
        """;

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags)
    {
        ITag[] wanted = [.. tags];
        var parameters = Parameters(contentId, propertyTypeId, wanted);
        if (replaceTags)
        {
            database.Execute(
                $"""
                with {Wanted}
                delete from umbraco.tag_use u
                using umbraco.tag t
                where t.id = u.tag_id and u.node_id = @contentId and u.property_type_id = @propertyTypeId
                    and not exists (
                        select from wanted w
                        where w.tag_group = t.tag_group and w.text = t.text and w.language_id is not distinct from t.language_id
                    )
                """,
                parameters
            );
        }
        if (wanted.Length == 0)
        {
            return;
        }
        database.Execute(
            $"""
            with {Wanted}
            insert into umbraco.tag (tag_group, text, language_id) select * from wanted
            on conflict do nothing
            """,
            parameters
        );
        database.Execute(
            $"""
            with {Wanted}
            insert into umbraco.tag_use (tag_id, node_id, property_type_id)
            select t.id, @contentId, @propertyTypeId
            from wanted w
            join umbraco.tag t
                on t.tag_group = w.tag_group and t.text = w.text and t.language_id is not distinct from w.language_id
            on conflict do nothing
            """,
            parameters
        );
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags) =>
        database.Execute(
            $"""
            with {Wanted}
            delete from umbraco.tag_use u
            using umbraco.tag t, wanted w
            where t.id = u.tag_id and u.node_id = @contentId and u.property_type_id = @propertyTypeId
                and w.tag_group = t.tag_group and w.text = t.text and w.language_id is not distinct from t.language_id
            """,
            Parameters(contentId, propertyTypeId, [.. tags])
        );

    /// <param name="propertyTypeId">Null for all properties of the item.</param>
    public void RemoveAll(int contentId, int? propertyTypeId) =>
        database.Execute(
            """
            delete from umbraco.tag_use
            where node_id = @contentId and (@propertyTypeId::integer is null or property_type_id = @propertyTypeId)
            """,
            new { contentId, propertyTypeId }
        );

    private static object Parameters(int contentId, int propertyTypeId, ITag[] tags) =>
        new
        {
            contentId,
            propertyTypeId,
            groups = tags.Select(tag => tag.Group).ToArray(),
            texts = tags.Select(tag => tag.Text).ToArray(),
            languages = tags.Select(tag => tag.LanguageId).ToArray(),
        };
}
