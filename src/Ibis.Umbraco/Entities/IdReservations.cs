using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Entities;

/// <summary>Ids promised to entities that do not exist yet. The entity that is saved with the key takes the row over.</summary>
internal sealed class IdReservations(ScopeDatabase database, TimeProvider time)
{
    public int Reserve(Guid key) =>
        database.First<int?>(
            """
            insert into umbraco.node (key, object_type, parent_id, level, path, name, created, updated)
            values (@key, @type, -1, 1, '-1', 'RESERVED.ID', @now, @now)
            on conflict (key) do nothing
            returning id
            """,
            new
            {
                key,
                type = Constants.ObjectTypes.IdReservation,
                now = time.GetUtcNow().UtcDateTime,
            }
        ) ?? throw new InvalidOperationException($"The key {key} already has an id. Reserve an id only for a new key.");
}
