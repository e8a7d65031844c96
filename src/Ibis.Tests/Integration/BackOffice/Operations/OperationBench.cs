using System.Text.Json.Nodes;
using Ibis.Tests.Integration.Documents;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>A site with two parts of each tree, and an editor who may do everything, in one language, in one of them.</summary>
internal sealed class OperationBench : IAsyncDisposable
{
    /// <summary>In the name of everything that is not the editor's.</summary>
    public const string ForeignName = "Foreign";

    private static readonly string[] Sections =
    [
        "content",
        "media",
        "settings",
        "packages",
        "users",
        "member",
        "translation",
        "library",
    ];

    private readonly TestDatabase _database;

    private OperationBench(TestDatabase database, ContentBench contents)
    {
        _database = database;
        Contents = contents;
        Admin = Site.SignedInAsAdministrator();
        PlainAdmin = new HttpClient(Site.Handler()) { BaseAddress = new Uri("http://localhost") };
        PlainAdmin.DefaultRequestHeaders.Add("Cookie", Site.CookiesOf(Site.Administrator()));
    }

    public ContentBench Contents { get; }

    /// <summary>What stood behind the last answer with 500.</summary>
    public static ErrorLog Errors { get; } = new();

    public TestSite Site => Contents.Site;

    /// <summary>Holds every answer against the client's declarations.</summary>
    public HttpClient Admin { get; }

    /// <summary>An administrator without the client's header, for requests that are wrong on purpose.</summary>
    public HttpClient PlainAdmin { get; }

    public HttpClient Editor { get; private set; } = null!;

    public (IContent Own, IContent Foreign) Documents { get; private set; }

    public (IMedia Own, IMedia Foreign) Media { get; private set; }

    public DatabaseState Database => new(_database.DataSource);

    /// <summary>What this site answers, but for the sign-in, which has tests of its own.</summary>
    public IReadOnlyList<ManagementRoute> Routes =>
        [
            .. ManagementRoutes
                .Of(Site)
                .Where(route => !route.Key.Contains("/security/back-office/", StringComparison.Ordinal))
                .OrderBy(route => route.Key, StringComparer.Ordinal),
        ];

    public static async Task<OperationBench> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CreateAsync();
        var bench = new OperationBench(
            database,
            await ContentBench.StartAsync(
                database,
                settings: null,
                services =>
                {
                    services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(Errors);
                    configure?.Invoke(services);
                }
            )
        );
        await bench.PrepareAsync();
        return bench;
    }

    /// <summary>A request for the operation, with everything made that it names.</summary>
    public Task<Example> ExampleAsync(ManagementRoute route) => new ExampleThings(this).ExampleAsync(route);

    /// <summary>Tries all operations before it fails, and names each that did.</summary>
    public async Task ForEachRouteAsync(Func<ManagementRoute, Task> check) =>
        await Assert.MultipleAsync(async () =>
        {
            foreach (var route in Routes)
            {
                try
                {
                    await check(route);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Assert.Fail($"{route.Key}: {exception.Message}");
                }
            }
        });

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        PlainAdmin.Dispose();
        Editor?.Dispose();
        await Contents.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task PrepareAsync()
    {
        Contents.Page.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        var types = Site.Get<IContentTypeService>();
        Assert.That((await types.UpdateAsync(Contents.Page, Constants.Security.SuperUserKey)).Success);
        Documents = (
            Contents.SavedAndPublished(Contents.NewPage("Own part")),
            Contents.SavedAndPublished(Contents.NewPage($"{ForeignName} part"))
        );
        Media = (Folder("Own shelf"), Folder($"{ForeignName} shelf"));
        Contents
            .Site.Get<IRedirectUrlService>()
            .RegisterWithStatus($"{ForeignName.ToLowerInvariant()}-old", Documents.Foreign.Key);
        // Something foreign in every place that lists: below, in the bins, at the root.
        Contents.SavedAndPublished(Contents.NewPage($"{ForeignName} child", Documents.Foreign.Id));
        var gone = Contents.Saved(Contents.NewPage($"{ForeignName} gone", Documents.Foreign.Id));
        Contents.Contents.MoveToRecycleBin(gone);
        var media = Site.Get<IMediaService>();
        media.MoveToRecycleBin(Folder($"{ForeignName} waste", Media.Foreign.Id));
        var user = await Site.UserAsync(
            "Bounded",
            Sections,
            Verbs.All,
            Documents.Own.Id,
            Media.Own.Id,
            allLanguages: false
        );
        var groups = Site.Get<IUserGroupService>();
        var group = (await groups.GetAsync(user.Groups.Single().Alias))!;
        var french = (await Site.Get<ILanguageService>().GetAsync(ContentBench.French))!;
        group.AddAllowedLanguage(french.Id);
        Assert.That((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        Editor = Site.SignedInAs(Site.Get<IUserService>().GetUserById(user.Id)!);
    }

    private IMedia Folder(string name, int parentId = -1)
    {
        var media = Site.Get<IMediaService>();
        var folder = media.CreateMedia(name, parentId, Constants.Conventions.MediaTypes.Folder);
        Assert.That(media.Save(folder).Success);
        return folder;
    }
}
