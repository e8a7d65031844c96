using System.Globalization;
using Dapper;
using Ibis.Umbraco.Database;
using Ibis.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Bench;

/// <summary>Databases with the starting content and a number of practices more, kept between runs.</summary>
internal sealed class DataSets(string server)
{
    private const string Base = "ibis_bench_base";

    public async Task<string> GetAsync(int practices, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ibis_bench_{practices}");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        if (!await ExistsAsync(connection, name))
        {
            await MakeBaseAsync(connection, cancellation);
            Console.WriteLine($"Making the data set of {practices:N0} practices …");
            await connection.ExecuteAsync($"drop database if exists {name}_making with (force)");
            await connection.ExecuteAsync($"create database {name}_making template {Base}");
            await using (var made = new NpgsqlConnection(In($"{name}_making")))
            {
                await made.OpenAsync(cancellation);
                await BenchTables.CreateAsync(made);
                await Practices.AddAsync(made, practices);
            }
            NpgsqlConnection.ClearAllPools();
            await connection.ExecuteAsync($"alter database {name}_making rename to {name}");
        }
        return In(name);
    }

    /// <summary>A copy of a data set that a measurement may change.</summary>
    public async Task<string> CopyAsync(string from, string name, CancellationToken cancellation)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync($"drop database if exists {name} with (force)");
        await connection.ExecuteAsync(
            $"create database {name} template {new NpgsqlConnectionStringBuilder(from).Database}"
        );
        return In(name);
    }

    private async Task MakeBaseAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await ExistsAsync(connection, Base))
        {
            return;
        }
        await connection.ExecuteAsync($"drop database if exists {Base}_making with (force)");
        await connection.ExecuteAsync($"create database {Base}_making");
        // The first start on an empty database imports the repository's schema and content.
        var making = await BenchSite.StartAsync(In($"{Base}_making"), cancellation);
        await making.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await connection.ExecuteAsync($"alter database {Base}_making rename to {Base}");
    }

    private string In(string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string name) =>
        await connection.ExecuteScalarAsync<bool>(
            "select exists (select 1 from pg_database where datname = @name)",
            new { name }
        );
}

/// <summary>The site's services in this process, without a listening server.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SiteDatabase _database;

    private BenchSite(WebApplication app, SiteDatabase database) => (_app, _database) = (app, database);

    public IServiceProvider Services => _app.Services;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<BenchSite> StartAsync(
        string connectionString,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = BenchPaths.Root,
                ApplicationName = typeof(Site).Assembly.GetName().Name,
            }
        );
        builder.Configuration["ConnectionStrings:Ibis"] = connectionString;
        builder.Configuration["uSync:Settings:ExportOnSave"] = "None";
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var database = await SiteDatabase.StartAsync(
            builder.Configuration,
            BenchPaths.Root,
            NullLogger.Instance,
            cancellation
        );
        await database.MigrateAsync(NullLogger.Instance, cancellation);
        builder.AddSite(database, NullLoggerFactory.Instance);
        var app = builder.Build();
        await app.StartAsync(cancellation);
        return new BenchSite(app, database);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>Where the benchmarks keep their files.</summary>
internal static class BenchPaths
{
    public static string Root { get; } = FindRoot();

    public static string Cache { get; } = Directory.CreateDirectory(Path.Combine(Root, "bench", "cache")).FullName;

    /// <summary>The site as it is deployed; the copy beside this program would take this program for a part of it.</summary>
    public static string Site { get; } =
        Path.Combine(Root, "src", "Ibis.Web", "bin", "Release", "net10.0", "Ibis.Web.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ibis.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new InvalidOperationException("The benchmarks run inside the repository: use bin/bench.");
    }
}
