using System.Data;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>
/// Brings a database to this program's schema: in order, each step in a transaction of its own and once, also when
/// several nodes start together.
/// </summary>
public sealed partial class MigrationRunner
{
    // Any number will do as long as every version of the program uses the same.
    private const long LockKey = 0x1B15_0000_0000_0001;

    private readonly ILogger _logger;
    private readonly IReadOnlyList<Migration> _migrations;

    public MigrationRunner(ILogger<MigrationRunner> logger)
        : this(logger, Migration.Embedded) { }

    internal MigrationRunner(ILogger logger, IReadOnlyList<Migration> migrations) =>
        (_logger, _migrations) = (logger, migrations);

    /// <returns>How many migrations ran; 0 when the database was up to date.</returns>
    /// <exception cref="DatabaseStartException">The database is newer than this program, or a step was changed or failed.</exception>
    public async Task<int> RunAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await WaitForTurnAsync(connection, cancellationToken);
        try
        {
            return await ApplyMissingAsync(connection, cancellationToken);
        }
        finally
        {
            // A lost connection has given its lock back already.
            if (connection.State == ConnectionState.Open)
            {
                await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
            }
        }
    }

    private static async Task WaitForTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        // Another node may hold the lock for as long as a long migration takes.
        await connection.ExecuteAsync(
            new CommandDefinition(
                "select pg_advisory_lock(@LockKey)",
                new { LockKey },
                commandTimeout: 0,
                cancellationToken: cancellationToken
            )
        );

    private async Task<int> ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = await ReadAppliedAsync(connection);
        RefuseTwins();
        RefuseNewerDatabase(applied);
        RefuseChangedMigration(applied);
        var missing = _migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
        foreach (var migration in missing)
        {
            await ApplyAsync(connection, migration, cancellationToken);
            LogApplied(migration);
        }

        return missing.Count;
    }

    private static async Task<Dictionary<int, AppliedMigration>> ReadAppliedAsync(NpgsqlConnection connection)
    {
        var exists = await connection.ExecuteScalarAsync<bool>("select to_regclass('umbraco.migration') is not null");
        return exists
            ? (
                await connection.QueryAsync<AppliedMigration>("select number, name, checksum from umbraco.migration")
            ).ToDictionary(migration => migration.Number)
            : [];
    }

    private void RefuseTwins()
    {
        if (_migrations.GroupBy(migration => migration.Number).FirstOrDefault(same => same.Count() > 1) is { } twins)
        {
            throw new DatabaseStartException(
                $"The migrations {string.Join(" and ", twins)} have the same number, and only one of them would run: give the newer file the next free number, and build again."
            );
        }
    }

    private void RefuseNewerDatabase(Dictionary<int, AppliedMigration> applied)
    {
        var newest = _migrations.Count == 0 ? -1 : _migrations[^1].Number;
        if (
            applied.Values.Where(migration => migration.Number > newest).MaxBy(migration => migration.Number) is
            { } newer
        )
        {
            throw new DatabaseStartException(
                $"The database was brought to {newer.Number:0000}-{newer.Name} by a newer version of IBIS, and this version knows only {newest:0000}: run the newer version, or restore a backup made before it."
            );
        }
    }

    private void RefuseChangedMigration(Dictionary<int, AppliedMigration> applied)
    {
        var changed = _migrations.FirstOrDefault(migration =>
            applied.TryGetValue(migration.Number, out var ran) && ran.Checksum != migration.Checksum
        );
        if (changed is not null)
        {
            throw new DatabaseStartException(
                $"The migration {changed} is not the one that was run on this database: restore the file and write the change as a new migration, or in development delete App_Data/postgres."
            );
        }
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection,
        Migration migration,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(
                new CommandDefinition(
                    migration.Sql,
                    null,
                    transaction,
                    commandTimeout: 0,
                    cancellationToken: cancellationToken
                )
            );
        }
        catch (PostgresException exception)
        {
            throw new DatabaseStartException(
                $"The migration {migration} failed and changed nothing ({exception.MessageText}, {exception.SqlState} at character {exception.Position}).",
                exception
            );
        }

        await connection.ExecuteAsync(
            "insert into umbraco.migration (number, name, checksum) values (@Number, @Name, @Checksum)",
            new
            {
                migration.Number,
                migration.Name,
                migration.Checksum,
            },
            transaction
        );
        await transaction.CommitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Migration} applied")]
    private partial void LogApplied(Migration migration);

    private sealed record AppliedMigration(int Number, string Name, string Checksum);
}
