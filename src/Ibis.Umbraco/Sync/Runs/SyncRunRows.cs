using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Npgsql;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Runs in the database, outside of every scope: what a run tells must be seen while its transaction is open.</summary>
internal sealed class SyncRunRows(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const int Kept = 20;

    private const string Columns = "id, request, status, kind, done, total, started, ended";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>To be called with the lock held: whatever is said to be running then is not.</summary>
    public async Task<Guid> StartAsync(SyncRequest request, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await ExecuteAsync(
            """
            update umbraco.sync_run
            set status = @Interrupted, ended = @now
            where status = @Running;

            delete from umbraco.sync_run
            where id in (select id from umbraco.sync_run order by started desc, id desc offset @Kept - 1);

            insert into umbraco.sync_run (id, request, status, started)
            values (@id, @request::jsonb, @Running, @now)
            """,
            new
            {
                id,
                request = JsonSerializer.Serialize(request, Json),
                Running = nameof(SyncRunStatus.Running),
                Interrupted = nameof(SyncRunStatus.Interrupted),
                now = time.GetUtcNow(),
                Kept,
            },
            cancellationToken
        );
        return id;
    }

    /// <returns>Whether somebody asked the run to end.</returns>
    public async Task<bool> ProgressAsync(
        Guid id,
        string? kind,
        int done,
        int total,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                """
                update umbraco.sync_run
                set kind = @kind, done = @done, total = @total
                where id = @id
                returning cancel
                """,
                new
                {
                    id,
                    kind,
                    done,
                    total,
                },
                cancellationToken: cancellationToken
            )
        );
    }

    public Task EndAsync(Guid id, SyncRunStatus status, SyncRunResult? result) =>
        ExecuteAsync(
            """
            update umbraco.sync_run
            set status = @status, ended = @now, result = @result::jsonb
            where id = @id
            """,
            new
            {
                id,
                status = status.ToString(),
                now = time.GetUtcNow(),
                // PostgreSQL's JSON has no place for this one character.
                result = result is null
                    ? null
                    : JsonSerializer.Serialize(result, Json).Replace("\\u0000", "\\ufffd", StringComparison.Ordinal),
            },
            CancellationToken.None
        );

    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "update umbraco.sync_run set cancel = true where id = @id and status = @Running",
            new { id, Running = nameof(SyncRunStatus.Running) },
            cancellationToken
        ) > 0;

    public async Task<SyncRunView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        (
            await QueryAsync(
                $"select {Columns}, result from umbraco.sync_run where id = @id",
                new { id },
                cancellationToken
            )
        ).FirstOrDefault();

    public Task<List<SyncRunView>> HistoryAsync(CancellationToken cancellationToken) =>
        QueryAsync(
            $"select {Columns}, null as result from umbraco.sync_run order by started desc, id desc",
            new { },
            cancellationToken
        );

    private async Task<List<SyncRunView>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)
        );
        return [.. rows.Select(View)];
    }

    private async Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)
        );
    }

    private static SyncRunView View(Row row) =>
        new(
            row.Id,
            JsonSerializer.Deserialize<SyncRequest>(row.Request, Json)!,
            Enum.Parse<SyncRunStatus>(row.Status),
            row.Kind,
            row.Done,
            row.Total,
            new DateTimeOffset(row.Started, TimeSpan.Zero),
            row.Ended is { } ended ? new DateTimeOffset(ended, TimeSpan.Zero) : null,
            row.Result is null ? null : JsonSerializer.Deserialize<SyncRunResult>(row.Result, Json)
        );

    private sealed class Row
    {
        public Guid Id { get; init; }
        public required string Request { get; init; }
        public required string Status { get; init; }
        public string? Kind { get; init; }
        public int Done { get; init; }
        public int Total { get; init; }
        public DateTime Started { get; init; }
        public DateTime? Ended { get; init; }
        public string? Result { get; init; }
    }
}
