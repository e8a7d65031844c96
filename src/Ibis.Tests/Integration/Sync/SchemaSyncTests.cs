using Ibis.Umbraco.Sync;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Runs as a page of the back office sees them: started, watched from any node, ended, read.</summary>
internal sealed class SchemaSyncTests
{
    [Test]
    public async Task Report_TellsEachItemAndEachValueThatWouldChange()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        Change(site, "Content/home.config", "[Bonjour]", "[Salut]");
        Change(site, "ContentTypes/seo.config", "<Name>metaTitle<", "<Name>Title<");
        Change(site, "DataTypes/ShortText.config", "60", "80");
        Change(site, "Dictionary/site.search.config", ">Search<", ">Find<");
        site.Write("Content/new.config", Document(1));

        var run = await EndedAsync(site.Site, await StartAsync(site.Site, SyncAction.Report));

        Assert.That(run.Status, Is.EqualTo(SyncRunStatus.Succeeded));
        Assert.That(run.Result!.Counts[SyncChange.NoChange], Is.EqualTo(SampleFiles.All.Count - 4));
        Assert.That(run.Total, Is.EqualTo(SampleFiles.All.Count + 1));
        Assert.That(run.Done, Is.EqualTo(run.Total));
        Assert.That(
            run.Result.Items.SelectMany(item => item.Differences, (item, difference) => $"{item.Name}: {difference}"),
            Is.EquivalentTo(
                new[]
                {
                    "Home: " + new SyncDifference("Properties/heading[fr]", "Bonjour", "Salut"),
                    "seo: "
                        + new SyncDifference("GenericProperties/GenericProperty[metaTitle]/Name", "metaTitle", "Title"),
                    "Short text: " + new SyncDifference("Config/maxChars", "60", "80"),
                    "Site.Search: " + new SyncDifference("Translations/Translation[en]", "Search", "Find"),
                }
            )
        );
        var created = run.Result.Items.Single(item => item.Change == SyncChange.Create);
        Assert.That(created.File, Is.EqualTo("uSync/v18/Content/new.config"));
        Assert.That(created.Kind, Is.EqualTo("Content"));
        Assert.That(site.Site.Get<IContentService>().GetById(Key(1)), Is.Null);
    }

    [Test]
    public async Task Import_InTheBackground_ChangesWhatItReportsAndKeepsProblems()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write("Content/bad.config", "<Content");

        var run = await EndedAsync(site.Site, await StartAsync(site.Site, SyncAction.Import));

        Assert.That(run.Status, Is.EqualTo(SyncRunStatus.Failed));
        Assert.That(run.Result!.Problems.Single().File, Is.EqualTo("uSync/v18/Content/bad.config"));
        Assert.That(run.Result.Problems.Single().Line, Is.EqualTo(2));
        Assert.That(run.Result.Note, Does.Contain("usync.config is missing"));
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Export_TellsWhatChangedInEachFile()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        await site.RunAsync("export");
        var content = site.Site.Get<IContentService>();
        var home = content.GetById(SampleFiles.Home)!;
        home.SetValue("heading", "Salut", "fr");
        content.Save(home);

        var run = await EndedAsync(site.Site, await StartAsync(site.Site, SyncAction.Export));

        var item = run.Result!.Items.Single();
        Assert.That(item.File, Is.EqualTo("uSync/v18/Content/home.config"));
        Assert.That(
            item.Differences,
            Is.EqualTo(new[] { new SyncDifference("Properties/heading[fr]", "Bonjour", "Salut") })
        );
    }

    [Test]
    public async Task Run_IsTheOnlyOneOnAllNodes_AndCanBeWatchedAndEndedFromEach()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = await TestSite.StartAsync(database);
        await using var two = await TestSite.StartAsync(database);
        SampleFiles.Write(one.ContentRoot);
        for (var i = 1; i <= 2000; i++)
        {
            SampleFiles.Write(one.ContentRoot, $"Content/document-{i}.config", Document(i));
        }

        var id = await StartAsync(one, SyncAction.Import);
        var rival = await two.Get<ISchemaSync>().StartAsync(new SyncRequest(SyncAction.Export), CancellationToken.None);
        var seen = await SeenAsync(two, id, run => run is { Kind: "Content", Done: > 0 });
        var asked = await two.Get<ISchemaSync>().CancelAsync(id, CancellationToken.None);
        var run = await EndedAsync(two, id);

        Assert.That(rival, Is.Null);
        Assert.That(seen.Status, Is.EqualTo(SyncRunStatus.Running));
        Assert.That(seen.Total, Is.EqualTo(SampleFiles.All.Count + 2000));
        Assert.That(asked, Is.True);
        Assert.That(run.Status, Is.EqualTo(SyncRunStatus.Canceled));
        var made = run.Result!.Items.Where(item => item is { Kind: "Content", Change: SyncChange.Create }).ToList();
        Assert.That(made, Is.Not.Empty.And.Count.LessThan(2002));
        Assert.That(
            one.Get<IContentService>().CountDescendants(-1),
            Is.EqualTo(made.Count),
            "What the run says it made is what there is."
        );
        var next = await two.Get<ISchemaSync>()
            .StartAsync(new SyncRequest(SyncAction.Report, Folder: "Languages"), CancellationToken.None);
        Assert.That((await EndedAsync(one, next!.Id)).Status, Is.EqualTo(SyncRunStatus.Succeeded));
    }

    [Test]
    public async Task Run_EndedEarlyAmongTypes_LeavesNoneHalfIn()
    {
        await using var site = await SyncedSite.StartAsync();
        for (var i = 1; i <= 8; i++)
        {
            site.Write($"ContentTypes/type{i}.config", SelfAllowed(i));
        }
        using var source = new CancellationTokenSource();

        var run = await site
            .Site.Get<ISchemaSync>()
            .RunAsync(new SyncRequest(SyncAction.Import), new EndsAfter("ContentTypes", 4, source), source.Token);

        Assert.That(run.Status, Is.EqualTo(SyncRunStatus.Canceled));
        var types = site.Site.Get<IContentTypeService>().GetAll().Where(type => type.Alias.StartsWith("type")).ToList();
        Assert.That(types, Has.Count.InRange(1, 7));
        Assert.That(types.Select(type => type.AllowedContentTypes?.Count()), Is.All.EqualTo(1));
        Assert.That((await site.RunAsync("import")).Code, Is.Zero);
    }

    [Test]
    public async Task Run_EndedEarlyWhileTwoTypesSwapTheirAliases_SwapsThemFirst()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write("ContentTypes/type1.config", SelfAllowed(1));
        site.Write("ContentTypes/type2.config", SelfAllowed(2));
        await site.RunAsync("import");
        site.Write("ContentTypes/type1.config", SelfAllowed(1).Replace("type1", "type2", StringComparison.Ordinal));
        site.Write("ContentTypes/type2.config", SelfAllowed(2).Replace("type2", "type1", StringComparison.Ordinal));
        using var source = new CancellationTokenSource();

        var run = await site
            .Site.Get<ISchemaSync>()
            .RunAsync(new SyncRequest(SyncAction.Import), new EndsAfter("ContentTypes", 3, source), source.Token);

        Assert.That(run.Status, Is.EqualTo(SyncRunStatus.Canceled));
        Assert.That(
            site.Site.Get<IContentTypeService>().GetAll().Select(type => type.Alias).Order(),
            Is.EqualTo(new[] { "article", "seo", "type1", "type2" })
        );
    }

    [Test]
    public async Task Command_EndedEarly_SaysSoWithItsOwnExitCode()
    {
        await using var site = await SyncedSite.StartAsync();
        using var source = new CancellationTokenSource();
        using var output = new EndsAt("DataTypes:", source);

        var code = await SyncCommand.RunAsync(site.Site.Services, ["import"], output, source.Token);
        var history = await site.Site.Get<ISchemaSync>().HistoryAsync(CancellationToken.None);

        Assert.That(code, Is.EqualTo(130), output.ToString());
        Assert.That(output.ToString(), Does.Contain("; stopped, what was finished stays in"));
        Assert.That(await site.Site.Get<IDictionaryItemService>().GetAsync("Site.Search"), Is.Not.Null);
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Assert.That(history.Single().Status, Is.EqualTo(SyncRunStatus.Canceled));
        Assert.That((await site.RunAsync("import")).Code, Is.Zero);
    }

    [Test]
    public async Task Run_WhoseProcessWasKilled_IsSeenAsInterrupted()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var site = await TestSite.StartAsync(database);
        var id = await StartAsync(site, SyncAction.Export);
        await EndedAsync(site, id);
        await using (
            var command = database.DataSource.CreateCommand(
                "update umbraco.sync_run set status = 'Running', ended = null, result = null"
            )
        )
        {
            await command.ExecuteNonQueryAsync();
        }
        var sync = site.Get<ISchemaSync>();

        var seen = await sync.GetAsync(id, CancellationToken.None);
        var canceled = await sync.CancelAsync(id, CancellationToken.None);
        var next = await StartAsync(site, SyncAction.Export);
        await EndedAsync(site, next);

        Assert.That(seen!.Status, Is.EqualTo(SyncRunStatus.Interrupted));
        Assert.That(canceled, Is.False);
        Assert.That((await sync.GetAsync(id, CancellationToken.None))!.Ended, Is.Not.Null);
    }

    [Test]
    public async Task Start_OfWhatDoesNotExist_IsRefused()
    {
        await using var site = await SyncedSite.StartAsync();
        var sync = site.Site.Get<ISchemaSync>();

        Assert.That(
            () => sync.StartAsync(new SyncRequest(SyncAction.Report, Folder: "../etc"), CancellationToken.None),
            Throws.ArgumentException.With.Message.Contains("There is no folder '../etc'; the folders are Languages")
        );
        Assert.That(
            () => sync.StartAsync(new SyncRequest(SyncAction.Report, Group: "Setings"), CancellationToken.None),
            Throws.ArgumentException.With.Message.Contains("There is no group 'Setings'")
        );
        Assert.That((await site.RunAsync("import", "--group", "Setings")).Code, Is.EqualTo(2));
        Assert.That(await sync.GetAsync(Guid.NewGuid(), CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task History_KeepsTheLastTwentyRuns()
    {
        await using var site = await SyncedSite.StartAsync();
        for (var i = 0; i < 22; i++)
        {
            await site.RunAsync("report", "--folder", "Languages");
        }

        var history = await site.Site.Get<ISchemaSync>().HistoryAsync(CancellationToken.None);

        Assert.That(history, Has.Count.EqualTo(20));
        Assert.That(history.Select(run => run.Started), Is.Ordered.Descending);
    }

    private static async Task<Guid> StartAsync(TestSite site, SyncAction action) =>
        (await site.Get<ISchemaSync>().StartAsync(new SyncRequest(action), CancellationToken.None))!.Id;

    private static Task<SyncRunView> EndedAsync(TestSite site, Guid id) =>
        SeenAsync(site, id, run => run.Status != SyncRunStatus.Running);

    private static async Task<SyncRunView> SeenAsync(TestSite site, Guid id, Func<SyncRunView, bool> condition)
    {
        while (true)
        {
            var run = (await site.Get<ISchemaSync>().GetAsync(id, CancellationToken.None))!;
            if (condition(run))
            {
                return run;
            }
            await Task.Delay(20);
        }
    }

    private static void Change(SyncedSite site, string file, string from, string to)
    {
        Assert.That(SampleFiles.All[file], Does.Contain(from));
        site.Write(file, SampleFiles.All[file].Replace(from, to, StringComparison.Ordinal));
    }

    private static Guid Key(int number) => Guid.Parse($"9d0b8a10-41a5-4a8e-9b2f-{number:000000000000}");

    private static string Document(int number) =>
        SampleFiles.Content(
            Key(number),
            $"Document {number}",
            $"Texte {number}",
            2,
            SampleFiles.Home.ToString(),
            "Home",
            $"/Home/Document{number}",
            "a",
            "b"
        );

    private static string SelfAllowed(int number) =>
        SampleFiles.ContentType(
            $"9d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e0{number}",
            $"type{number}",
            (
                $"9d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e1{number}",
                "text",
                $"9d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e2{number}",
                "group"
            ),
            structure: $"""<ContentType Key="9d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e0{number}" SortOrder="0">type{number}</ContentType>"""
        );

    private sealed class EndsAfter(string folder, int count, CancellationTokenSource source) : ISyncProgress
    {
        private string? _folder;
        private int _done;

        public void Start(int total) { }

        public void Kind(string folder) => _folder = folder;

        public void Done(int files)
        {
            if (_folder == folder && (_done += files) == count)
            {
                source.Cancel();
            }
        }

        public void End() { }
    }

    private sealed class EndsAt(string text, CancellationTokenSource source) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith(text, StringComparison.Ordinal) == true)
            {
                source.Cancel();
            }
        }
    }
}
