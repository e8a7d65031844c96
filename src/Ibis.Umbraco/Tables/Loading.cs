using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Tables;

internal static class Loading
{
    /// <summary>Fills an entity from its row, so that it counts as unchanged afterwards.</summary>
    public static TEntity Loaded<TEntity>(this TEntity entity, Action<TEntity> fill)
        where TEntity : BeingDirtyBase
    {
        entity.DisableChangeTracking();
        try
        {
            fill(entity);
            entity.ResetDirtyProperties(false);
        }
        finally
        {
            entity.EnableChangeTracking();
        }
        return entity;
    }
}
