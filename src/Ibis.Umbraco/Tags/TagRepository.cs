using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Tags;

internal sealed class TagRepository(ScopeDatabase database, TagReader reader, TagAssignment assignment) : ITagRepository
{
    public ITag? Get(int id) => reader.Read("t.id = @id", new { id }).FirstOrDefault();

    public IEnumerable<ITag> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? reader.Read("t.id = any(@ids)", new { ids }) : reader.Read("true", null);

    public bool Exists(int id) =>
        database.Scalar<bool>("select exists (select from umbraco.tag where id = @id)", new { id });

    public IEnumerable<ITag> Get(IQuery<ITag> query)
    {
        var condition = QueryTranslator.Translate(query, TagReader.Columns);
        return reader.Read(condition.Sql, condition.Parameters);
    }

    public int Count(IQuery<ITag>? query)
    {
        var condition = QueryTranslator.Translate(query, TagReader.Columns);
        return database.Scalar<int>($"select count(*) from umbraco.tag t where {condition.Sql}", condition.Parameters);
    }

    public void Save(ITag entity)
    {
        var parameters = new
        {
            entity.Id,
            entity.Group,
            entity.Text,
            entity.LanguageId,
        };
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            database.Execute(
                "update umbraco.tag set tag_group = @Group, text = @Text, language_id = @LanguageId where id = @Id",
                parameters
            );
        }
        else
        {
            entity.AddingEntity();
            entity.Id = database.Scalar<int>(
                "insert into umbraco.tag (tag_group, text, language_id) values (@Group, @Text, @LanguageId) returning id",
                parameters
            );
        }
        entity.ResetDirtyProperties();
    }

    public void Delete(ITag entity) => database.Execute("delete from umbraco.tag where id = @Id", new { entity.Id });

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true) =>
        assignment.Assign(contentId, propertyTypeId, tags, replaceTags);

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags) =>
        assignment.Remove(contentId, propertyTypeId, tags);

    public void RemoveAll(int contentId) => assignment.RemoveAll(contentId, null);

    public void RemoveAll(int contentId, int propertyTypeId) => assignment.RemoveAll(contentId, propertyTypeId);

    public TaggedEntity? GetTaggedEntityByKey(Guid key) =>
        reader.Entities(new TagFilter { NodeKey = key }).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => reader.Entities(new TagFilter { NodeId = id }).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(
        TaggableObjectTypes objectType,
        string group,
        string? culture = null
    ) => reader.Entities(In(group, culture) with { ObjectType = objectType });

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(
        TaggableObjectTypes objectType,
        string tag,
        string? group = null,
        string? culture = null
    ) => reader.Entities(In(group, culture) with { ObjectType = objectType, Text = tag });

    public IEnumerable<ITag> GetTagsForEntityType(
        TaggableObjectTypes objectType,
        string? group = null,
        string? culture = null
    ) => reader.Tags(In(group, culture) with { ObjectType = objectType });

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        reader.Tags(In(group, culture) with { NodeId = contentId });

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        reader.Tags(In(group, culture) with { NodeKey = contentId });

    public IEnumerable<ITag> GetTagsForProperty(
        int contentId,
        string propertyTypeAlias,
        string? group = null,
        string? culture = null
    ) => reader.Tags(In(group, culture) with { NodeId = contentId, PropertyAlias = propertyTypeAlias });

    public IEnumerable<ITag> GetTagsForProperty(
        Guid contentId,
        string propertyTypeAlias,
        string? group = null,
        string? culture = null
    ) => reader.Tags(In(group, culture) with { NodeKey = contentId, PropertyAlias = propertyTypeAlias });

    private static TagFilter In(string? group, string? culture) => new() { Group = group, Culture = culture };
}
