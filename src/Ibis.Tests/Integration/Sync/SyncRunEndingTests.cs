using Ibis.Umbraco.Sync;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Runs that are ended before they are done: what was finished stays, and nothing is left half in.</summary>
internal sealed class SyncRunEndingTests
{
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
        var types = site
            .Site.Get<IContentTypeService>()
            .GetAll()
            .Where(type => type.Alias.StartsWith("type", StringComparison.Ordinal))
            .ToList();
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

        public void Finish() { }
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
