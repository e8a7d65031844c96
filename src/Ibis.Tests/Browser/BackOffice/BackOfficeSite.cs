using Ibis.Core.StartingContent;
using Ibis.Tests.Integration;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Umbraco.Database;
using Ibis.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>A site with a folder of its own, where a test puts packages, on an address that a browser reaches.</summary>
internal sealed class BackOfficeSite : IAsyncDisposable
{
    /// <summary>Of the administrator.</summary>
    public const string Email = "admin@example.org";

    public const string Password = "correct horse battery";

    private readonly WebApplication _app;
    private readonly SiteDatabase _database;
    private readonly TestDatabase _testDatabase;
    private readonly string _root;

    private BackOfficeSite(WebApplication app, SiteDatabase database, TestDatabase testDatabase, string root)
    {
        _app = app;
        _database = database;
        _testDatabase = testDatabase;
        _root = root;
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Without a slash at its end.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>With the starting content, and an administrator as a first start gives her one.</summary>
    public static async Task<BackOfficeSite> StartWithContentAsync() =>
        await StartAsync(await TestDatabase.CreateWithContentAsync(), _ => { });

    /// <summary>The starting content comes after what the first start makes of the prepared folder.</summary>
    /// <param name="prepare">As for <see cref="StartAsync(Action{string}, string)"/>.</param>
    public static async Task<BackOfficeSite> StartWithContentAsync(Action<string> prepare)
    {
        var site = await StartAsync(prepare);
        await StartingContentCommand.RunAsync(site.Services, TestContext.Progress.WriteLine, CancellationToken.None);
        return site;
    }

    /// <param name="prepare">Is given the content root before the site starts.</param>
    public static async Task<BackOfficeSite> StartAsync(Action<string> prepare, string environment = "Testing") =>
        await StartAsync(await TestDatabase.CreateAsync(), prepare, environment);

    private static async Task<BackOfficeSite> StartAsync(
        TestDatabase testDatabase,
        Action<string> prepare,
        string environment = "Testing"
    )
    {
        await BuiltClient.EnsureAsync();
        var root = TestFolder.Make();
        Directory.CreateDirectory(Path.Combine(root, "wwwroot"));
        prepare(root);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = root,
                EnvironmentName = environment,
                ApplicationName = typeof(Site).Assembly.GetName().Name,
            }
        );
        builder.Configuration["ConnectionStrings:Ibis"] = testDatabase.ConnectionString;
        builder.Configuration["Umbraco:CMS:Unattended:UnattendedUserName"] = "Administrator";
        builder.Configuration["Umbraco:CMS:Unattended:UnattendedUserEmail"] = Email;
        builder.Configuration["Umbraco:CMS:Unattended:UnattendedUserPassword"] = Password;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new TestLog()).SetMinimumLevel(LogLevel.Warning);
        var database = await SiteDatabase.StartAsync(
            builder.Configuration,
            root,
            NullLogger.Instance,
            CancellationToken.None
        );
        await database.MigrateAsync(NullLogger.Instance, CancellationToken.None);
        builder.AddSite(database, NullLoggerFactory.Instance);
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync();
        return new BackOfficeSite(app, database, testDatabase, root);
    }

    /// <summary>A page of a browser that nobody has signed in with.</summary>
    public async Task<WatchedPage> OpenAsync() =>
        await WatchedPage.OpenAsync(await BrowserSite.Browser.NewContextAsync(new() { BaseURL = Address }));

    /// <summary>A page of a browser that the administrator has signed in with.</summary>
    public Task<WatchedPage> OpenSignedInAsync() =>
        OpenSignedInAsync(
            Services.GetRequiredService<IBackOfficeUserReader>().GetByKey(Constants.Security.SuperUserKey)!
        );

    public async Task<WatchedPage> OpenSignedInAsync(IUser user)
    {
        var context = await BrowserSite.Browser.NewContextAsync(new() { BaseURL = Address });
        var cookies = EditorClient.CookiesOf(Services, user).Split("; ").Select(cookie => cookie.Split('=', 2));
        await context.AddCookiesAsync(
            cookies.Select(cookie => new Cookie
            {
                Name = cookie[0],
                Value = cookie[1],
                Url = Address,
                HttpOnly = true,
            })
        );
        return await WatchedPage.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        await _testDatabase.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }
}
