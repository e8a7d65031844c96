using System.Data;
using Ibis.Umbraco.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Containers;

/// <summary>The folders of one kind of type.</summary>
internal abstract class ContainerRepository(Guid containedObjectType, ContainerServices services)
    : IEntityContainerRepository
{
    private readonly ContainerRows _rows = new(services.Database, containedObjectType);
    private readonly Guid _objectType = EntityContainer.GetContainerObjectType(containedObjectType);

    public EntityContainer? Get(int id) => _rows.Where("id = @id", new { id }).FirstOrDefault();

    public EntityContainer? Get(Guid id) => _rows.Where("key = @id", new { id }).FirstOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) =>
        _rows.Where("lower(name) = lower(@name) and level = @level", new { name, level });

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? _rows.Where("id = any(@ids)", new { ids }) : _rows.Where("true", new { });

    public bool Exists(int id) => Get(id) is not null;

    public bool HasDuplicateName(Guid parentKey, string name) =>
        _rows
            .Where(
                "lower(name) = lower(@name) and parent_id = (select id from umbraco.node where key = @parentKey)",
                new { parentKey, name }
            )
            .Count > 0;

    public bool HasDuplicateName(int parentId, string name) => WithName(parentId, name).Count > 0;

    public void Save(EntityContainer entity)
    {
        Check(entity);
        if (entity.HasIdentity)
        {
            entity.MarkUpdated(services.Time);
            var place = services.Nodes.Update(entity, entity.ParentId, entity.Name, entity.SortOrder);
            entity.Path = place.Path;
            entity.Level = place.Level;
            services.PathsChanged();
        }
        else
        {
            entity.MarkCreated(services.Time);
            services.Nodes.Insert(entity, _objectType, entity.ParentId, entity.Name, entity.CreatorId);
        }
        entity.ResetDirtyProperties();
    }

    /// <remarks>What is inside moves up to the folder's own parent, so that nothing is lost with a folder.</remarks>
    public void Delete(EntityContainer entity)
    {
        services.Nodes.MoveChildren(entity.Id, entity.ParentId);
        services.Nodes.Delete(entity.Id);
        services.PathsChanged();
        entity.DeleteDate = services.Time.GetUtcNow().UtcDateTime;
    }

    private void Check(EntityContainer entity)
    {
        if (entity.ContainedObjectType != containedObjectType)
        {
            throw new InvalidOperationException(
                $"A folder for object type {entity.ContainedObjectType} was given to the repository for {containedObjectType}."
            );
        }
        if (string.IsNullOrWhiteSpace(entity.Name))
        {
            throw new InvalidOperationException("A folder needs a name with at least one visible character.");
        }

        entity.Name = entity.Name.Trim();
        if (WithName(entity.ParentId, entity.Name).Exists(other => other.Id != entity.Id))
        {
            throw new DuplicateNameException(
                $"There is a folder '{entity.Name}' in the same place already. Choose another name."
            );
        }
    }

    private List<EntityContainer> WithName(int parentId, string name) =>
        _rows.Where("lower(name) = lower(@name) and parent_id = @parentId", new { parentId, name });
}
