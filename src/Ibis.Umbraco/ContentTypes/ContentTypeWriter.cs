using Ibis.Umbraco.ContentTypes.Changes;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.ContentTypes;

internal sealed class ContentTypeWriter(
    ScopeDatabase database,
    ContentTypeStore store,
    TreeNodes nodes,
    PropertyIdentities identities,
    StoredContent content,
    TimeProvider time
)
{
    public void Save(IContentTypeComposition type, Guid objectType)
    {
        if (type.HasIdentity && store.Current.Find(type.Id) is not null)
        {
            Update(type, objectType);
        }
        else
        {
            Insert(type, objectType);
        }
        type.ResetDirtyProperties();
    }

    public void Delete(IContentTypeComposition type)
    {
        var before = store.Current;
        // Types that inherit from it are children of its node; the service has deleted their content already.
        foreach (var child in before.All.Where(other => other.ParentId == type.Id))
        {
            Delete(child);
        }
        nodes.Delete(type.Id);
        store.Changed();
        RemoveReferences(before, type);
        type.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    public IReadOnlyList<MoveEventInfo<T>> Move<T>(T moving, Guid objectType, EntityContainer? container)
        where T : class, IContentTypeComposition
    {
        if (container is not null && $",{container.Path},".Contains($",{moving.Id},", StringComparison.Ordinal))
        {
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        }

        var oldPath = moving.Path;
        var descendants = store
            .Current.All.OfType<T>()
            .Where(type => type.Path.StartsWith(oldPath + ",", StringComparison.Ordinal))
            .OrderBy(type => type.Level)
            .Select(store.Current.Copy)
            .ToArray();
        moving.ParentId = container?.Id ?? Constants.System.Root;
        Save(moving, objectType);
        return
        [
            new MoveEventInfo<T>(moving, oldPath, container?.Key),
            .. descendants.Select(type => new MoveEventInfo<T>(type, type.Path, null)),
        ];
    }

    /// <summary>Takes every property of a data type off its content type, before the data type goes.</summary>
    public void RemovePropertiesOf(int dataTypeId)
    {
        var current = store.Current;
        foreach (var type in current.All.Where(type => type.PropertyTypes.Any(Uses)).Select(current.Copy).ToArray())
        {
            foreach (var property in type.PropertyTypes.Where(Uses).ToArray())
            {
                type.RemovePropertyType(property.Alias);
            }
            Save(type, current.ObjectType(type.Id));
        }

        bool Uses(IPropertyType property) => property.DataTypeId == dataTypeId;
    }

    private void Insert(IContentTypeComposition type, Guid objectType)
    {
        ContentTypeRules.CheckNew(type, store.Current, objectType);
        type.MarkCreated(time);
        identities.Assign(type, time);
        nodes.Insert(type, objectType, type.ParentId, type.Name, type.CreatorId);
        database.Execute(
            "insert into umbraco.content_type (id, object_type, alias, definition) values (@Id, @objectType, @Alias, @definition::jsonb)",
            new
            {
                type.Id,
                objectType,
                type.Alias,
                definition = DefinitionJson.Write(DefinitionWriter.Define(type)),
            }
        );
        store.Changed();
    }

    private void Update(IContentTypeComposition type, Guid objectType)
    {
        var before = store.Current;
        ContentTypeRules.CheckChanged(type, store.Current, objectType);
        type.MarkUpdated(time);
        identities.Assign(type, time);
        var place = nodes.Update(type, type.ParentId, type.Name, type.SortOrder);
        type.Path = place.Path;
        type.Level = place.Level;
        database.Execute(
            "update umbraco.content_type set alias = @Alias, definition = @definition::jsonb where id = @Id",
            new
            {
                type.Id,
                type.Alias,
                definition = DefinitionJson.Write(DefinitionWriter.Define(type)),
            }
        );
        store.Changed();
        content.Follow(before, store.Current, type.Id);
    }

    private void RemoveReferences(ContentTypeSet before, IContentTypeComposition deleted)
    {
        var current = store.Current;
        foreach (var other in current.All)
        {
            var definition = current.Definition(other.Id);
            var cleaned = definition with
            {
                AllowedChildren = [.. definition.AllowedChildren.Where(child => child.Key != deleted.Key)],
                Compositions = [.. definition.Compositions.Where(id => id != deleted.Id)],
            };
            if (
                cleaned.AllowedChildren.Count != definition.AllowedChildren.Count
                || cleaned.Compositions.Count != definition.Compositions.Count
            )
            {
                database.Execute(
                    "update umbraco.content_type set definition = @definition::jsonb where id = @Id",
                    new { other.Id, definition = DefinitionJson.Write(cleaned) }
                );
            }
        }
        store.Changed();
        content.Follow(before, store.Current, deleted.Id);
    }
}
