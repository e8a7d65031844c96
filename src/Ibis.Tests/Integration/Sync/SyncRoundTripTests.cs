using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncRoundTripTests
{
    [Test]
    public async Task Import_OfFilesThatAreIn_ChangesNothing()
    {
        await using var site = await SyncedSite.StartAsync();

        var first = await site.RunAsync("import");
        var second = await site.RunAsync("import");

        Assert.That(first.Code, Is.Zero, first.Output);
        Assert.That(second.Output, Does.Contain($"import: {SampleFiles.All.Count} unchanged in"));
    }

    [Test]
    public async Task Export_AfterAnImport_LeavesEveryFileAsItIs()
    {
        await using var site = await SyncedSite.StartAsync();
        var imported = await site.RunAsync("import");
        var before = site.Tree();

        var exported = await site.RunAsync("export");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(exported.Code, Is.Zero, exported.Output);
        var after = site.Tree();
        Assert.That(before.Where(file => after[file.Key] != file.Value).Select(file => after[file.Key]), Is.Empty);
    }

    [Test]
    public async Task Export_OfTwoDatabases_GivesTheSameBytes()
    {
        await using var one = await SyncedSite.StartAsync();
        await one.RunAsync("import");
        one.Clear();
        await one.RunAsync("export");
        await using var two = await SyncedSite.StartAsync(withSample: false);
        foreach (var (name, _) in one.Tree())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(two.Files, name))!);
            File.Copy(Path.Combine(one.Files, name), Path.Combine(two.Files, name));
        }

        var imported = await two.RunAsync("import");
        two.Clear();
        await two.RunAsync("export");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(two.Tree(), Is.EqualTo(one.Tree()));
    }

    [Test]
    public async Task Report_OfNewFiles_NamesThemAndChangesNothing()
    {
        await using var site = await SyncedSite.StartAsync();

        var report = await site.RunAsync("report");

        Assert.That(report.Code, Is.Zero, report.Output);
        Assert.That(report.Output, Does.Contain("create: uSync/v18/Content/home.config (Home)"));
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Assert.That((await site.RunAsync("import")).Code, Is.Zero);
    }

    [Test]
    public async Task Import_BringsInWhatTheFilesSay()
    {
        await using var site = await SyncedSite.StartAsync();

        await site.RunAsync("import");

        var article = site.Site.Get<IContentService>().GetById(SampleFiles.Article)!;
        Assert.That(article.PublishedCultures, Is.EqualTo(new[] { "en" }));
        Assert.That(article.GetCultureName("fr"), Is.EqualTo("Premier article"));
        Assert.That(article.GetValue<string>("heading", "fr"), Is.EqualTo("Un \"titre\" & <plus>"));
        Assert.That(article.CreateDate, Is.EqualTo(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        Assert.That(
            (await site.Site.Get<IDictionaryItemService>().GetAsync("Site.Search"))!.Translations.Count(),
            Is.EqualTo(2)
        );
        Assert.That(
            (await site.Site.Get<IDomainService>().GetAllAsync(true)).Single().LanguageIsoCode,
            Is.EqualTo("fr")
        );
    }

    [Test]
    public async Task Import_OfAChangedFile_ChangesThatItemOnly()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        site.Write(
            "Content/home.config",
            SampleFiles.All["Content/home.config"].Replace("Hello", "Good day", StringComparison.Ordinal)
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Output, Does.Contain($"import: {SampleFiles.All.Count - 1} unchanged, 1 updated in"));
        var home = site.Site.Get<IContentService>().GetById(SampleFiles.Home)!;
        Assert.That(home.GetValue<string>("heading", "en", published: true), Is.EqualTo("Good day"));
    }

    [Test]
    public async Task Import_OfDeletions_RemovesUsersBeforeWhatTheyUse()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        site.Write(
            "Content/first-article.config",
            $"""<Empty Key="{SampleFiles.Article}" Alias="First article" Change="Delete" Level="2" />"""
        );
        site.Write(
            "Content/home.config",
            $"""<Empty Key="{SampleFiles.Home}" Alias="Home" Change="Delete" Level="1" />"""
        );
        File.Delete(Path.Combine(site.Files, "Domains/example.com_fr.config"));
        site.Write(
            "ContentTypes/article.config",
            """<Empty Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43" Alias="article" Change="Delete" />"""
        );
        site.Write(
            "ContentTypes/seo.config",
            """<Empty Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e40" Alias="seo" Change="Delete" />"""
        );
        site.Write(
            "DataTypes/ShortText.config",
            """<Empty Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20" Alias="Short text" Change="Delete" />"""
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("5 deleted"));
        Assert.That(await site.Site.Get<IDataTypeContainerService>().GetAllAsync(), Is.Empty);
    }

    [Test]
    public async Task Import_OfAPublicItemBelowADraft_KeepsItAsADraftAndSaysSo()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(
            "Content/home.config",
            SampleFiles
                .All["Content/home.config"]
                .Replace(">true</Published>", ">false</Published>", StringComparison.Ordinal)
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(
            run.Output,
            Does.Contain(
                "warning: uSync/v18/Content/first-article.config(14): it is to be public below a parent that is not"
            )
        );
        var article = site.Site.Get<IContentService>().GetById(SampleFiles.Article);
        Assert.That(article?.GetValue<string>("heading", "fr"), Is.EqualTo("Un \"titre\" & <plus>"));
        Assert.That(article?.Published, Is.False);
    }

    [Test]
    public async Task Save_WithExportOnSave_WritesTheFileAndMarksADeletedOne()
    {
        await using var site = await SyncedSite.StartAsync(
            settings: new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "All" }
        );
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        var article = content.GetById(SampleFiles.Article)!;
        article.SetCultureName("Second name", "en");

        content.Save(article);
        var renamed = site.Tree();
        content.Delete(article);

        Assert.That(renamed["Content/second-name.config"], Does.Contain("Alias=\"Second name\""));
        Assert.That(renamed["Content/first-article.config"], Does.Contain("Change=\"Rename\""));
        Assert.That(
            site.Tree()["Content/second-name.config"],
            Does.Contain($"<Empty Key=\"{SampleFiles.Article}\" Alias=\"Second name\" Change=\"Delete\" Level=\"2\" />")
        );
    }

    [Test]
    public async Task Start_WithImportOnFirstBoot_ImportsOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        var root = TestFolder.Make();
        SampleFiles.Write(root);
        var settings = new Dictionary<string, string?>
        {
            ["uSync:Settings:ImportOnFirstBoot"] = "true",
            ["uSync:Settings:RootFolder"] = Path.Combine(root, "uSync/v18"),
        };

        await using (var first = await TestSite.StartAsync(database, settings))
        {
            var content = first.Get<IContentService>();
            Assert.That(content.GetById(SampleFiles.Home), Is.Not.Null);
            content.Delete(content.GetById(SampleFiles.Home)!);
        }
        await using var second = await TestSite.StartAsync(database, settings);

        Assert.That(second.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Directory.Delete(root, recursive: true);
    }
}
