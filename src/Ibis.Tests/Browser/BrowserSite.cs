using Ibis.Tests.Integration;
using Ibis.Umbraco.Database;
using Ibis.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser;

/// <summary>One site with the starting content and one Chromium, for all stories.</summary>
[SetUpFixture]
internal sealed class BrowserSite
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private TestDatabase? _database;
    private WebApplication? _app;
    private IPlaywright? _playwright;

    public static IBrowser Browser { get; private set; } = null!;

    /// <summary>Without a slash at its end.</summary>
    public static string Address { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // What never comes fails late; what comes slowly on a busy machine does not fail.
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Arguments });
        _database = await TestDatabase.CreateWithContentAsync();
        _app = await StartSiteAsync(_database.ConnectionString);
        Address = _app.Urls.Single();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (Browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("IBIS_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
                .Split(Path.PathSeparator)
                .SelectMany(folder =>
                    new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))
                )
                .FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException(
                    "The browser tests need Chromium: install it, or set IBIS_CHROMIUM to its path."
                );

    private static async Task<WebApplication> StartSiteAsync(string connectionString)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = Repository.Root,
                WebRootPath = Path.Combine(Repository.Root, "wwwroot"),
                EnvironmentName = "Testing",
                ApplicationName = typeof(Site).Assembly.GetName().Name,
            }
        );
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Ibis", connectionString),
            new("uSync:Settings:ImportOnFirstBoot", "false"),
        ]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new TestLog()).SetMinimumLevel(LogLevel.Warning);
        var database = await SiteDatabase.StartAsync(
            builder.Configuration,
            Repository.Root,
            NullLogger.Instance,
            CancellationToken.None
        );
        builder.AddSite(database, NullLoggerFactory.Instance);
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync();
        return app;
    }
}
