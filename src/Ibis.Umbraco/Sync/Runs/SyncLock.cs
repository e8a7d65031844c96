using Npgsql;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Lets one run work at a time, over all nodes on one database.</summary>
internal sealed class SyncLock(NpgsqlDataSource dataSource)
{
    // Any constant of our own; scopes lock in another number space.
    private const long Id = 0x4942_4953_7379_6e63;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            while (!await TryAsync(connection, cancellationToken))
            {
                await Task.Delay(Patience, cancellationToken);
            }
            return new Held(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
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
