using System.Text.Json;
using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Entities;

/// <summary>Builds the slim entities that Umbraco's trees and pickers show, each of the class that its object type has.</summary>
internal sealed class EntityBuilder(ContentTypeStore types)
{
    public List<IEntitySlim> Build(List<EntityRow> rows)
    {
        ContentTypeSet known = types.Current;
        return [.. rows.Select(row => Build(row, known))];
    }

    private static EntitySlim Build(EntityRow row, ContentTypeSet types)
    {
        EntitySlim entity = Create(row.ObjectType);
        entity.Id = row.Id;
        entity.Key = row.Key;
        entity.NodeObjectType = row.ObjectType;
        entity.ParentId = row.ParentId;
        entity.Level = row.Level;
        entity.Path = row.Path;
        entity.SortOrder = row.SortOrder;
        entity.Trashed = row.Trashed;
        entity.Name = row.Name;
        entity.CreatorId = row.CreatorId ?? Constants.Security.UnknownUserId;
        entity.CreateDate = row.Created;
        entity.UpdateDate = row.Updated;
        entity.HasChildren = row.HasChildren;
        if (entity is MediaEntitySlim media)
        {
            media.MediaPath = row.FilePath;
        }
        if (entity is ContentEntitySlim content && row.ContentTypeId is { } type && types.Find(type) is { } known)
        {
            SetType(content, known, row);
        }
        return entity;
    }

    private static EntitySlim Create(Guid objectType) =>
        objectType == Constants.ObjectTypes.Document || objectType == Constants.ObjectTypes.DocumentBlueprint
            ? new DocumentEntitySlim()
        : objectType == Constants.ObjectTypes.Element ? new ElementEntitySlim()
        : objectType == Constants.ObjectTypes.Media ? new MediaEntitySlim()
        : objectType == Constants.ObjectTypes.Member ? new MemberEntitySlim()
        : new EntitySlim();

    private static void SetType(ContentEntitySlim entity, IContentTypeComposition type, EntityRow row)
    {
        entity.ContentTypeAlias = type.Alias;
        entity.ContentTypeKey = type.Key;
        entity.ContentTypeIcon = type.Icon;
        entity.ContentTypeThumbnail = type.Thumbnail;
        entity.ListViewKey = type.ListView;
        if (entity is PublishableContentEntitySlim publishable)
        {
            publishable.Variations = type.Variations;
            publishable.Published = row.Published;
            publishable.Edited = row.Edited;
            if (type.VariesByCulture())
            {
                SetCultures(publishable, row.Cultures);
            }
        }
    }

    private static void SetCultures(PublishableContentEntitySlim entity, string? json)
    {
        Dictionary<string, Culture> cultures =
            JsonSerializer.Deserialize<Dictionary<string, Culture>>(json ?? "{}", JsonSerializerOptions.Web) ?? [];
        entity.CultureNames = cultures
            .Where(culture => culture.Value.Available)
            .ToDictionary(
                culture => culture.Key,
                culture => culture.Value.Name ?? "",
                StringComparer.OrdinalIgnoreCase
            );
        entity.PublishedCultures =
        [
            .. cultures.Where(culture => culture.Value.Published).Select(culture => culture.Key),
        ];
        entity.EditedCultures =
        [
            .. cultures
                .Where(culture => culture.Value is { Available: true, Edited: true })
                .Select(culture => culture.Key),
        ];
    }

    private sealed record Culture(string? Name, bool Available, bool Published, bool Edited);
}
