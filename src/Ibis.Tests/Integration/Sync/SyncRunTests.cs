using Ibis.Umbraco.Sync;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.Sync.SyncRuns;

namespace Ibis.Tests.Integration.Sync;

/// <summary>One run at a time, for all nodes.</summary>
internal sealed class SyncRunTests
{
    [Test]
    public async Task Run_IsTheOnlyOneOnAllNodes_AndCanBeWatchedAndEndedFromEach()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = await TestSite.StartAsync(database);
        await using var two = await TestSite.StartAsync(database);
        SampleFiles.Write(one.ContentRoot);
        for (var i = 1; i <= 2000; i++)
        {
            SampleFiles.Write(one.ContentRoot, $"Content/document-{i}.config", NumberedDocument.File(i));
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
}
