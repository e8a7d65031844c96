using Npgsql;
using NpgsqlTypes;

namespace Ibis.Umbraco.Documents;

internal static class BatchStatements
{
    /// <summary>Adds a statement with its values as $1, $2, ...</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? Parameter(value));
        }
        batch.BatchCommands.Add(command);
    }

    public static NpgsqlParameter Jsonb(byte[] json) => new() { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb };

    public static DateTime Utc(DateTime time) =>
        time.Kind switch
        {
            DateTimeKind.Utc => time,
            DateTimeKind.Local => time.ToUniversalTime(),
            // Umbraco's times without a kind are UTC.
            _ => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        };

    private static NpgsqlParameter Parameter(object? value) =>
        new() { Value = value is DateTime time ? Utc(time) : value ?? DBNull.Value };
}
