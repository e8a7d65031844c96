using System.Diagnostics;
using Dapper;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Database.Bundled;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration.Survival;

/// <summary>A PostgreSQL of a test's own, which is started again by itself whenever it was killed.</summary>
internal sealed class KillableServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly SiteDatabase _database;

    private KillableServer(string folder, SiteDatabase database) => (_folder, _database) = (folder, database);

    private string DataFolder => Path.Combine(_folder, "App_Data", "postgres", "data");

    public string ConnectionString => _database.ConnectionString;

    public static async Task<KillableServer> StartAsync()
    {
        var folder = TestFolder.Make();
        var nothing = new ConfigurationBuilder().Build();
        return new KillableServer(
            folder,
            await SiteDatabase.StartAsync(nothing, folder, NullLogger.Instance, CancellationToken.None)
        );
    }

    /// <summary>For an even seed the postmaster, which leaves its children to find out; else one of them, for which it ends all others.</summary>
    public async Task KillAsync(int seed)
    {
        var processId = seed % 2 == 0 ? Postmaster.Read(DataFolder)!.ProcessId : await OneBackendAsync();
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    /// <summary>Waits for a server in place of the one that was killed.</summary>
    public async Task RestartedAsync()
    {
        // Both kinds of kill end every backend, also the one that is asked here.
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            try
            {
                await using var connection = await OpenAsync();
                await Task.Delay(200);
                await connection.ExecuteScalarAsync<int>("select 1");
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(20);
            }
        }
        throw new TimeoutException("The server that was killed was not started again.");
    }

    /// <summary>On a connection that is not kept: a pool would keep those to a server that was killed.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<int> OneBackendAsync()
    {
        await using var connection = await OpenAsync();
        return await connection.ExecuteScalarAsync<int>(
            """
            select pid from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()
            order by state = 'active' desc, random()
            limit 1
            """
        );
    }
}
