using Ibis.Umbraco.Database;
using Ibis.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Tests.Integration;

/// <summary>The whole site on a database of its own, with an in-memory HTTP server. Start two on one database for two nodes.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SiteDatabase _database;
    private readonly TestDatabase? _ownDatabase;
    private readonly string _root;

    private TestSite(WebApplication app, SiteDatabase database, TestDatabase? ownDatabase, string root)
    {
        _app = app;
        _database = database;
        _ownDatabase = ownDatabase;
        _root = root;
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>An empty folder that the site takes for its content root; its web root is the folder wwwroot below.</summary>
    public string ContentRoot => _root;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Where the site listens; of a site in memory a name only.</summary>
    public Uri Address => IsOnSocket ? new Uri(_app.Urls.Single()) : new Uri("http://localhost");

    private bool IsOnSocket => Services.GetRequiredService<IServer>() is not TestServer;

    public HttpClient Client() => new(Handler()) { BaseAddress = Address };

    public WebSocketClient WebSockets() => _app.GetTestServer().CreateWebSocketClient();

    /// <summary>For clients with handlers of their own in between.</summary>
    public HttpMessageHandler Handler() =>
        IsOnSocket
            ? new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
            : _app.GetTestServer().CreateHandler();

    /// <summary>On Kestrel and a port of this machine, for what happens before a request is one.</summary>
    public static async Task<TestSite> StartOnSocketAsync(IDictionary<string, string?>? settings = null)
    {
        var own = await TestDatabase.CreateAsync();
        return await StartAsync(own.ConnectionString, new TestLog(), settings, configure: null, own, onSocket: true);
    }

    /// <param name="shared">A database that several nodes share; null for one of the site's own, dropped with it.</param>
    /// <param name="settings">Configuration keys, as in appsettings.json with colons.</param>
    /// <param name="configure">Services to add or replace: extensions, a fake clock.</param>
    public static async Task<TestSite> StartAsync(
        TestDatabase? shared = null,
        IDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? configure = null
    )
    {
        var own = shared is null ? await TestDatabase.CreateAsync() : null;
        return await StartAsync((shared ?? own)!.ConnectionString, new TestLog(), settings, configure, own);
    }

    /// <summary>For a process of its own, which has no test to write its log to.</summary>
    public static async Task<TestSite> StartAsync(
        string connectionString,
        ILoggerProvider log,
        IDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? configure = null,
        TestDatabase? own = null,
        bool onSocket = false
    )
    {
        var root = TestFolder.Make();
        Directory.CreateDirectory(Path.Combine(root, "wwwroot"));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = root,
                EnvironmentName = "Testing",
                ApplicationName = typeof(Site).Assembly.GetName().Name,
            }
        );
        builder.Configuration["ConnectionStrings:Ibis"] = connectionString;
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        if (onSocket)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Warning);

        var database = await SiteDatabase.StartAsync(
            builder.Configuration,
            root,
            NullLogger.Instance,
            CancellationToken.None
        );
        await database.MigrateAsync(NullLogger.Instance, CancellationToken.None);
        builder.AddSite(database, NullLoggerFactory.Instance);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync();
        return new TestSite(app, database, own, root);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        if (_ownDatabase is not null)
        {
            await _ownDatabase.DisposeAsync();
        }
        Directory.Delete(_root, recursive: true);
    }
}
