using Dapper;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Documents;

/// <summary>Rows of single items, from the memory where that is good enough.</summary>
internal sealed class ContentRows(Guid objectType, bool isRemembered, ScopeDatabase database, ContentMemory memory)
{
    public IReadOnlyCollection<ContentRow> One(string condition, object id)
    {
        if (isRemembered && !memory.IsTrusted)
        {
            return memory.Locked.Find(id) is { } locked ? [locked] : ReadLocked(condition, id);
        }
        var trusted = isRemembered;
        if (trusted && (id is Guid key ? memory.Find(key) : memory.Find((int)id)) is { } known)
        {
            return [known];
        }
        return Read($"{condition} and n.object_type = @objectType", new { id, objectType }, trusted);
    }

    /// <summary>Of an item whose child was read under the lock of the tree.</summary>
    /// <returns>Null when that is not known.</returns>
    public bool? IsPathPublished(int id) => memory.IsTrusted ? null : memory.Locked.IsPathPublished(id);

    public IReadOnlyCollection<ContentRow> Many(Guid[] keys)
    {
        var trusted = isRemembered && memory.IsTrusted;
        if (trusted)
        {
            ContentRow?[] known = [.. keys.Distinct().Select(memory.Find)];
            if (Array.TrueForAll(known, row => row is not null))
            {
                return
                [
                    .. known
                        .OfType<ContentRow>()
                        .OrderBy(row => row.Level)
                        .ThenBy(row => row.SortOrder)
                        .ThenBy(row => row.Id),
                ];
            }
        }
        return Read(
            $"n.object_type = @objectType and n.key = any(@keys) {ContentSql.TreeOrder}",
            new { keys, objectType },
            trusted
        );
    }

    // What a publication goes on to ask for comes along: the parent, and whether everything above is published.
    private List<ContentRow> ReadLocked(string condition, object id)
    {
        condition = condition.Replace("@id", "$1", StringComparison.Ordinal);
        using var batch = database.LockingBatch();
        batch.Add(
            $"{ContentSql.SelectOne} {ContentSql.FromCurrent} where {condition} and n.object_type = $2",
            id,
            objectType
        );
        batch.Add(
            $"""
            {ContentSql.SelectOne} {ContentSql.FromCurrent}
            where n.id = (select n.parent_id from umbraco.node n where {condition}) and n.object_type = $2
            """,
            id,
            objectType
        );
        batch.Add(
            $"""
            select n.parent_id, bool_and(coalesce(d.published, false))
            from umbraco.node n
            join umbraco.node p on p.id = n.parent_id
            cross join unnest(string_to_array(p.path, ',')::integer[]) above (id)
            left join umbraco.document d on d.node_id = above.id
            where {condition} and n.object_type = $2 and above.id <> {Constants.System.Root}
            group by n.parent_id
            """,
            id,
            objectType
        );
        using var reader = database.ExecuteReader(batch);
        var rows = reader.Parse<ContentRow>().ToList();
        reader.NextResult();
        var locked = memory.Locked;
        locked.Keep(rows, reader.Parse<ContentRow>().ToList());
        reader.NextResult();
        while (reader.Read())
        {
            locked.KeepPath(reader.GetInt32(0), reader.GetBoolean(1));
        }
        return rows;
    }

    private List<ContentRow> Read(string condition, object parameters, bool keep)
    {
        var generation = memory.Generation;
        var change = memory.Change;
        var rows = database.Query<ContentRow>(
            $"{ContentSql.SelectOne} {ContentSql.FromCurrent} where {condition}",
            parameters
        );
        if (keep && rows.Count <= ContentMemory.MaxKept)
        {
            memory.Keep(rows, generation, change);
        }
        return rows;
    }
}
