using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Documents;

/// <param name="Id">0 for a new item.</param>
/// <param name="SortOrder">The sort order that a new item would like, -1 for the last place. It gets it when no sibling has it.</param>
internal readonly record struct PlaceRequest(int Id, Guid Key, int ParentId, int SortOrder);

/// <summary>What a write has to know of the tree around the item, read in one round trip.</summary>
internal sealed class ContentPlace
{
    private readonly Dictionary<string, HashSet<string>> _takenNames = new(StringComparer.OrdinalIgnoreCase);

    public required string ParentPath { get; init; }

    public int ParentLevel { get; init; }

    public int SortOrder { get; private set; }

    /// <summary>The id that was reserved for the item's key, or a fresh one.</summary>
    public int NodeId { get; private set; }

    public bool IsReserved { get; private set; }

    /// <summary>Names of siblings that may clash with the wanted name in this culture; "" is the invariant name.</summary>
    public IReadOnlySet<string> Taken(string culture) =>
        _takenNames.TryGetValue(culture, out var names) ? names : new HashSet<string>();

    /// <param name="wanted">The wanted name of each culture; empty when names need not be unique.</param>
    public static ContentPlace Read(
        ScopeDatabase database,
        Guid objectType,
        PlaceRequest item,
        IReadOnlyDictionary<string, string> wanted
    )
    {
        using var batch = database.LockingBatch();
        batch.Add("select path, level from umbraco.node where id = $1", item.ParentId);
        batch.Add(
            """
            select case
                when $3 >= 0 and not exists (
                    select from umbraco.node where parent_id = $1 and object_type = $2 and sort_order = $3)
                then $3
                else (select coalesce(max(sort_order) + 1, 0) from umbraco.node where parent_id = $1 and object_type = $2)
            end
            """,
            item.ParentId,
            objectType,
            item.SortOrder
        );
        batch.Add(
            "select id from umbraco.node where key = $1 and object_type = $2",
            item.Key,
            Constants.ObjectTypes.IdReservation
        );
        batch.Add(
            "select case when $1 > 0 then $1 else nextval(pg_get_serial_sequence('umbraco.node', 'id'))::integer end",
            item.Id
        );
        AddNames(batch, objectType, item, wanted);

        using var reader = database.ExecuteReader(batch);
        if (!reader.Read())
        {
            throw new InvalidOperationException(
                $"The parent {item.ParentId} does not exist. Load the tree again and choose another parent."
            );
        }
        var place = new ContentPlace { ParentPath = reader.GetString(0), ParentLevel = reader.GetInt32(1) };
        place.ReadRest(reader);
        return place;
    }

    private static void AddNames(
        NpgsqlBatch batch,
        Guid objectType,
        PlaceRequest item,
        IReadOnlyDictionary<string, string> wanted
    )
    {
        if (wanted.Count == 0)
        {
            return;
        }
        // From "name (" to "name )" are all names that begin with the name and a bracket: ')' follows '('. Two searches of the
        // index: joined by "or" they would read the names of all siblings.
        batch.Add(
            """
            select wanted.culture, s.name
            from unnest($3::text[], $4::text[]) wanted (culture, base)
            cross join lateral (
                select node_id, name from umbraco.sibling_name
                where parent_id = $1 and object_type = $2 and culture = wanted.culture and lower(name) = lower(wanted.base)
                union all
                select node_id, name from umbraco.sibling_name
                where parent_id = $1 and object_type = $2 and culture = wanted.culture
                  and lower(name) ~>=~ (lower(wanted.base) || ' (') and lower(name) ~<~ (lower(wanted.base) || ' )')
            ) s
            where s.node_id <> $5
            """,
            item.ParentId,
            objectType,
            wanted.Keys.Select(culture => culture.ToLowerInvariant()).ToArray(),
            wanted.Values.Select(UniqueName.BaseOf).ToArray(),
            item.Id
        );
    }

    private void ReadRest(NpgsqlDataReader reader)
    {
        reader.NextResult();
        reader.Read();
        SortOrder = reader.GetInt32(0);

        reader.NextResult();
        IsReserved = reader.Read();
        var reserved = IsReserved ? reader.GetInt32(0) : 0;

        reader.NextResult();
        reader.Read();
        NodeId = IsReserved ? reserved : reader.GetInt32(0);

        if (reader.NextResult())
        {
            while (reader.Read())
            {
                var culture = reader.GetString(0);
                if (!_takenNames.TryGetValue(culture, out var names))
                {
                    _takenNames[culture] = names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                }
                names.Add(reader.GetString(1));
            }
        }
    }
}
