using Npgsql;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Every row of every table, to see what a request has changed.</summary>
internal sealed class DatabaseState(NpgsqlDataSource database)
{
    // What the site writes about itself, whoever asks for what.
    private const string NotContent =
        "'user_session', 'server', 'last_synced', 'protection_key', 'repository_version', 'sync_run'";

    /// <summary>A digest for each table.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync()
    {
        await UntilNothingRunsAsync();
        var digests = await TablesAsync(table =>
            $"select '{table}' as name, md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as value from {table} t"
        );
        return digests.ToDictionary();
    }

    /// <summary>The tables in which the text stands anywhere.</summary>
    public async Task<IReadOnlyList<string>> WhereIsAsync(string text)
    {
        var counts = await TablesAsync(table =>
            $"select '{table}' as name, count(*)::text as value from {table} t where t::text like '%{text}%'"
        );
        return [.. counts.Where(table => table.Value != "0").Select(table => table.Key)];
    }

    public static IEnumerable<string> Changed(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) => after.Where(table => before.GetValueOrDefault(table.Key) != table.Value).Select(table => table.Key);

    /// <summary>What an earlier request began in the background is over.</summary>
    private async Task UntilNothingRunsAsync()
    {
        const string running = """
            select (select count(*) from umbraco.long_running_operation where status in ('Enqueued', 'Running') and expires > now())
            """;
        await using var command = database.CreateCommand(running);
        while ((long)(await command.ExecuteScalarAsync())! > 0)
        {
            await Task.Yield();
        }
    }

    private async Task<List<KeyValuePair<string, string>>> TablesAsync(Func<string, string> select)
    {
        var tables = await ReadAsync(
            $"""
            select table_schema || '.' || table_name, '' from information_schema.tables
            where table_schema in ('umbraco', 'ibis') and table_type = 'BASE TABLE' and table_name not in ({NotContent})
            order by 1
            """
        );
        return await ReadAsync(string.Join(" union all ", tables.Select(table => select(table.Key))));
    }

    private async Task<List<KeyValuePair<string, string>>> ReadAsync(string sql)
    {
        var rows = new List<KeyValuePair<string, string>>();
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(new(reader.GetString(0), reader.GetString(1)));
        }
        return rows;
    }
}
