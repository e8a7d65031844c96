using Npgsql;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Lets one run work at a time, over all nodes on one database.</summary>
internal sealed class SyncLock(NpgsqlDataSource dataSource)
{
    // Any constant of our own; scopes lock in another number space.
    private const long Id = 0x4942_4953_7379_6e63;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until no other run is at work.</summary>
    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryTakeAsync(cancellationToken) is { } held)
            {
                return held;
            }
            await Task.Delay(Patience, cancellationToken);
        }
    }

    /// <summary>The turn, or null when another run has it.</summary>
    public async Task<IAsyncDisposable?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await TryAsync(connection, cancellationToken))
            {
                return new Held(connection);
            }
        }
        catch
        {
            // It may have got the lock, and the pool would keep that with the session.
            NpgsqlConnection.ClearPool(connection);
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Whether a run is at work, on whichever node.</summary>
    public async Task<bool> IsTakenAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            select exists (
                select from pg_locks
                where locktype = 'advisory'
                    and granted
                    and objsubid = 1
                    and database = (select oid from pg_database where datname = current_database())
                    and (classid::bigint << 32) | objid::bigint = $1
            )
            """
        );
        command.Parameters.Add(new() { Value = Id });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<bool> TryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection)
        {
            Parameters = { new() { Value = Id } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (
                var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection)
                {
                    Parameters = { new() { Value = Id } },
                }
            )
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
