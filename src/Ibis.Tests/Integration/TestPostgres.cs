using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration;

/// <summary>One bundled server for the whole test run, started by the first test that needs it.</summary>
internal static class TestPostgres
{
    private static readonly SemaphoreSlim _gate = new(1);
    private static SiteDatabase? _server;
    private static string? _folder;

    /// <summary>Connection string of the server's maintenance database.</summary>
    public static async Task<string> ConnectionStringAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _server ??= await StartAsync();
            return _server.ConnectionString;
        }
        finally
        {
            _gate.Release();
        }
    }

    public static async Task StopAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }

        (_server, _folder) = (null, null);
    }

    private static async Task<SiteDatabase> StartAsync()
    {
        await TestFolder.SweepAsync();
        _folder = TestFolder.Make();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Ibis:Database:MaxConnections", "400"),
                new("Ibis:Database:SharedBuffersMegabytes", "128"),
            ])
            .Build();
        return await SiteDatabase.StartAsync(configuration, _folder, NullLogger.Instance, CancellationToken.None);
    }
}
