using Dapper;
using Ibis.Umbraco.Scopes;

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
        using var reader = database.ExecuteReader(batch);
        var rows = reader.Parse<ContentRow>().ToList();
        reader.NextResult();
        memory.Locked.Keep(rows, reader.Parse<ContentRow>().ToList());
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
