using Ibis.Umbraco.Sync;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.Sync.SyncRuns;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Runs as a page of the back office sees them: started, watched from any node, ended, read.</summary>
internal sealed class SchemaSyncTests
{
    [Test]
    public async Task Report_TellsEachItemAndEachValueThatWouldChange()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        site.Change("Content/home.config", "[Bonjour]", "[Salut]");
        site.Change("ContentTypes/seo.config", "<Name>metaTitle<", "<Name>Title<");
        site.Change("DataTypes/ShortText.config", "60", "80");
        site.Change("Dictionary/site.search.config", ">Search<", ">Find<");
        site.Write("Content/new.config", NumberedDocument.File(1));

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
        Assert.That(site.Site.Get<IContentService>().GetById(NumberedDocument.Key(1)), Is.Null);
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
}
