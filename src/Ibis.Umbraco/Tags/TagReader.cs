using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Tags;

internal sealed class TagReader(ScopeDatabase database)
{
    private const string Uses = """
        from umbraco.tag t
        join umbraco.tag_use u on u.tag_id = t.id
        join umbraco.node n on n.id = u.node_id
        left join umbraco.language l on l.id = t.language_id
        where (@ObjectType::uuid is null or n.object_type = @ObjectType)
            and (@NodeId::integer is null or n.id = @NodeId)
            and (@NodeKey::uuid is null or n.key = @NodeKey)
            and (@Group::text is null or t.tag_group = @Group)
            and (@Text::text is null or lower(t.text) = lower(@Text))
            and (@IsAnyCulture or lower(l.iso_code) is not distinct from lower(@Culture))
            and (@PropertyAlias::text is null or u.property_type_id in (
                select (p ->> 'id')::integer
                from umbraco.content_type ct, jsonb_array_elements(ct.definition -> 'properties') p
                where lower(p ->> 'alias') = lower(@PropertyAlias)
            ))
        """;

    public static readonly EntityColumns<ITag> Columns = new(
        ("Id", "t.id"),
        ("Group", "t.tag_group"),
        ("Text", "t.text"),
        ("LanguageId", "t.language_id")
    );

    public List<ITag> Read(string condition, object? parameters) =>
        database
            .Query<TagRow>(
                $"""
                select t.id, t.tag_group, t.text, t.language_id, 0 as node_count from umbraco.tag t
                where {condition}
                order by t.tag_group, t.text, t.id
                """,
                parameters
            )
            .ConvertAll<ITag>(row => row.ToEntity());

    /// <summary>Tags with the number of items that have them.</summary>
    public List<ITag> Tags(TagFilter filter) =>
        database
            .Query<TagRow>(
                $"""
                select t.id, t.tag_group, t.text, t.language_id, count(distinct u.node_id)::integer as node_count
                {Uses}
                group by t.id
                order by t.text, t.id
                """,
                filter.Parameters
            )
            .ConvertAll<ITag>(row => row.ToEntity());

    public IEnumerable<TaggedEntity> Entities(TagFilter filter) =>
        database
            .Query<UseRow>(
                $"""
                select u.node_id, u.property_type_id, p.alias as property_alias, t.id, t.tag_group, t.text, t.language_id
                {Uses.Replace("where (@ObjectType", $"{JoinedAlias} where (@ObjectType", StringComparison.Ordinal)}
                order by u.node_id, u.property_type_id, t.text
                """,
                filter.Parameters
            )
            .GroupBy(row => row.NodeId)
            .Select(node => new TaggedEntity(
                node.Key,
                [
                    .. node.GroupBy(row => (row.PropertyTypeId, row.PropertyAlias))
                        .Select(property => new TaggedProperty(
                            property.Key.PropertyTypeId,
                            property.Key.PropertyAlias,
                            [
                                .. property.Select(row =>
                                    new TagRow(row.Id, row.TagGroup, row.Text, row.LanguageId, 0).ToEntity()
                                ),
                            ]
                        )),
                ]
            ));

    private const string JoinedAlias = """
        left join lateral (
            select d ->> 'alias' as alias
            from umbraco.content_type ct, jsonb_array_elements(ct.definition -> 'properties') d
            where (d ->> 'id')::integer = u.property_type_id
            limit 1
        ) p on true
        """;

    private sealed record UseRow(
        int NodeId,
        int PropertyTypeId,
        string? PropertyAlias,
        int Id,
        string TagGroup,
        string Text,
        int? LanguageId
    );
}

internal sealed record TagRow(int Id, string TagGroup, string Text, int? LanguageId, int NodeCount)
{
    public Tag ToEntity() => new Tag(Id, TagGroup, Text, LanguageId).Loaded(tag => tag.NodeCount = NodeCount);
}
