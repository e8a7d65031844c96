using Dapper;
using Npgsql;

namespace Ibis.Umbraco.Documents;

/// <summary>The row as it is after a write, read in the batch that writes it.</summary>
internal static class WrittenRow
{
    // No other statement of these batches answers with more than a few columns.
    private const int FewColumns = 10;

    public static void AddTo(NpgsqlBatch batch, int id) =>
        batch.Add($"{ContentSql.SelectOne} {ContentSql.FromCurrent} where n.id = $1", id);

    /// <summary>Reads on to the end, so that no statement's error is lost.</summary>
    public static ContentRow? ReadLast(NpgsqlDataReader reader)
    {
        ContentRow? row = null;
        while (reader.NextResult())
        {
            if (reader.FieldCount > FewColumns && reader.Read())
            {
                row = reader.GetRowParser<ContentRow>()(reader);
            }
        }
        return row;
    }
}
