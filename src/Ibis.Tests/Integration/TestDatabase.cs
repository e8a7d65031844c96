using System.Globalization;
using Ibis.Core.StartingContent;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration;

/// <summary>A database of a fixture's own, brought to the newest schema, dropped when disposed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Migrated = "ibis_template";
    private const string WithContent = "ibis_template_with_content";

    private static readonly SemaphoreSlim _gate = new(1);
    private static readonly HashSet<(string Server, string Template)> _made = [];
    private static int _count;

    private readonly string _server;

    private TestDatabase(string server, string name)
    {
        _server = server;
        ConnectionString = In(server, name);
        Name = name;
        DataSource = new NpgsqlDataSourceBuilder(ConnectionString).EnableUnmappedTypes().Build();
    }

    public string Name { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    /// <summary>With every migration applied.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await TestPostgres.ConnectionStringAsync();
        await NeedAsync(server, Migrated, MigrateAsync);
        return await CreateAsync(server, Migrated);
    }

    /// <summary>With the starting content, written once for the whole run. Nobody has a password yet.</summary>
    public static async Task<TestDatabase> CreateWithContentAsync()
    {
        var server = await TestPostgres.ConnectionStringAsync();
        await NeedAsync(server, WithContent, WriteContentAsync);
        return await CreateAsync(server, WithContent);
    }

    /// <summary>Without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync() =>
        await CreateAsync(await TestPostgres.ConnectionStringAsync(), "template1");

    /// <summary>Breaks all connections and refuses new ones, as a stopped server would.</summary>
    public async Task CloseAsync()
    {
        await ExecuteAsync(_server, $"alter database {Name} allow_connections false");
        await ExecuteAsync(_server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'");
    }

    public Task OpenAsync() => ExecuteAsync(_server, $"alter database {Name} allow_connections true");

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync(_server, $"drop database if exists {Name} with (force)");
    }

    private static async Task<TestDatabase> CreateAsync(string server, string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _count)}");
        await ExecuteAsync(server, $"create database {name} template {template}");
        return new TestDatabase(server, name);
    }

    private static async Task NeedAsync(string server, string template, Func<string, Task> fill)
    {
        await _gate.WaitAsync();
        try
        {
            if (_made.Contains((server, template)))
            {
                return;
            }
            await ExecuteAsync(server, $"create database {template}");
            await fill(new NpgsqlConnectionStringBuilder(In(server, template)) { Pooling = false }.ConnectionString);
            _made.Add((server, template));
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task MigrateAsync(string template)
    {
        await using var database = NpgsqlDataSource.Create(template);
        await new MigrationRunner(NullLogger<MigrationRunner>.Instance).RunAsync(database, CancellationToken.None);
    }

    private static async Task WriteContentAsync(string template)
    {
        await using var site = await TestSite.StartAsync(template, new TestLog());
        await StartingContentCommand.RunAsync(site.Services, TestContext.Progress.WriteLine, CancellationToken.None);
    }

    private static string In(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;

    private static async Task ExecuteAsync(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
