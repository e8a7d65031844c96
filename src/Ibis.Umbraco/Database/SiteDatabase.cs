using Ibis.Umbraco.Database.Bundled;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>
/// The one database of a site: the server named by <c>ConnectionStrings:Ibis</c>, or else the bundled server, which
/// runs from <see cref="StartAsync"/> until this object is disposed.
/// </summary>
public sealed class SiteDatabase : IAsyncDisposable
{
    private readonly BundledServer? _server;

    private SiteDatabase(string connectionString, DatabaseOptions options, BundledServer? server)
    {
        ConnectionString = PoolSettings.Apply(connectionString, options);
        _server = server;
    }

    /// <summary>Complete, with the pool's settings and the password.</summary>
    public string ConnectionString { get; }

    /// <summary>True when this object started, or took over, the bundled server and stops it.</summary>
    public bool OwnsServer => _server is not null;

    /// <summary>Connects to the configured server, or starts the bundled one and owns it.</summary>
    /// <exception cref="DatabaseStartException">Whatever the person who starts the site can put right.</exception>
    public static Task<SiteDatabase> StartAsync(
        IConfiguration configuration,
        string contentRoot,
        ILogger logger,
        CancellationToken cancellationToken
    ) => OpenAsync(configuration, contentRoot, logger, joins: false, cancellationToken);

    /// <summary>
    /// As <see cref="StartAsync"/>, for a command beside a site: when a running site already owns the bundled server,
    /// that server is used and left running.
    /// </summary>
    /// <exception cref="DatabaseStartException">Whatever the person who starts the command can put right.</exception>
    public static Task<SiteDatabase> JoinOrStartAsync(
        IConfiguration configuration,
        string contentRoot,
        ILogger logger,
        CancellationToken cancellationToken
    ) => OpenAsync(configuration, contentRoot, logger, joins: true, cancellationToken);

    /// <summary>Brings the database to this program's schema. To be called before the site is built upon it.</summary>
    /// <exception cref="DatabaseStartException">The database is newer than this program, or a step was changed or failed.</exception>
    public async Task MigrateAsync(ILogger logger, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(ConnectionString);
        await new MigrationRunner(logger, Migration.Embedded).RunAsync(dataSource, cancellationToken);
    }

    /// <summary>True when Ctrl-C or SIGTERM came during the start: the bundled server stops, and what fails for it is no error.</summary>
    public bool IsInterrupted => _server?.IsInterrupted ?? false;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>From here on the host stops the server: it answers Ctrl-C and SIGTERM itself.</summary>
    internal void LeaveSignalsToHost() => _server?.LeaveSignalsToHost();

    private static async Task<SiteDatabase> OpenAsync(
        IConfiguration configuration,
        string contentRoot,
        ILogger logger,
        bool joins,
        CancellationToken cancellationToken
    )
    {
        var options = DatabaseOptions.Read(configuration);
        var configured = configuration.GetConnectionString("Ibis");
        if (!string.IsNullOrWhiteSpace(configured))
        {
            await ExternalServer.CheckAsync(configured, logger, cancellationToken);
            return new SiteDatabase(configured, options, server: null);
        }

        var home = await ServerHome.PrepareAsync(contentRoot, options, logger, cancellationToken);
        if (joins && await BundledServer.FindRunningAsync(home, cancellationToken) is { } running)
        {
            return new SiteDatabase(running, options, server: null);
        }

        var server = await BundledServer.StartAsync(home, contentRoot, options, logger, cancellationToken);
        try
        {
            return new SiteDatabase(server.ConnectionString, options, server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
