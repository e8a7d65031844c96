using Dapper;
using Npgsql;

namespace Ibis.Bench;

/// <summary>Tables of the raw limits: rows to read, and a table to commit single rows to.</summary>
internal static class BenchTables
{
    public const int Rows = 1000;

    public static async Task CreateAsync(NpgsqlConnection connection) =>
        await connection.ExecuteAsync(
            """
            create schema if not exists bench;
            create table if not exists bench.row (id integer primary key, body bytea not null);
            create table if not exists bench.commit (id bigint generated always as identity primary key, body text not null);
            insert into bench.row
            select id, decode(substr(string_agg(md5(id::text || part::text), ''), 1, 8192), 'hex')
            from generate_series(1, @Rows) id, generate_series(1, 256) part
            group by id
            on conflict do nothing
            """,
            new { Rows }
        );
}
