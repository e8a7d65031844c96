using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Nodes;

/// <summary>When an entity was created and last changed.</summary>
internal static class EntityDates
{
    /// <summary>Dates that the caller set himself stay, so that an import can bring its own.</summary>
    public static void MarkCreated(this IEntity entity, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var dirty = entity as ICanBeDirty;
        if (entity.CreateDate == default || dirty?.IsPropertyDirty(nameof(IEntity.CreateDate)) == false)
        {
            entity.CreateDate = now;
        }
        if (entity.UpdateDate == default || dirty?.IsPropertyDirty(nameof(IEntity.UpdateDate)) == false)
        {
            entity.UpdateDate = now;
        }
    }

    public static void MarkUpdated(this IEntity entity, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (entity.CreateDate == default)
        {
            entity.CreateDate = now;
        }
        if (
            entity.UpdateDate == default
            || entity is ICanBeDirty dirty && !dirty.IsPropertyDirty(nameof(IEntity.UpdateDate))
        )
        {
            entity.UpdateDate = now;
        }
    }

    public static DateTime AsUtc(this DateTime time) =>
        time.Kind switch
        {
            DateTimeKind.Utc => time,
            DateTimeKind.Local => time.ToUniversalTime(),
            _ => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        };
}
