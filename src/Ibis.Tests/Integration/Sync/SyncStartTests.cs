using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncStartTests
{
    private TestDatabase _database = null!;
    private string _root = null!;

    private string Files => Path.Combine(_root, "uSync", "v18");

    [SetUp]
    public async Task SetUpAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _root = TestFolder.Make();
        SampleFiles.Write(_root);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Test]
    public async Task Start_WithImportAtStartup_ImportsEveryTime()
    {
        await using (var first = await StartAsync())
        {
            var content = first.Get<IContentService>();
            content.Delete(content.GetById(SampleFiles.Home)!);
        }

        await using var second = await StartAsync();

        Assert.That(second.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Start_WithTheStopFile_ImportsNothing()
    {
        await File.WriteAllTextAsync(Path.Combine(Files, "usync.stop"), "");

        await using var site = await StartAsync();

        Assert.That(site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Assert.That(File.Exists(Path.Combine(Files, "usync.stop")));
    }

    [Test]
    public async Task Start_WithTheOnceFile_ImportsOnceAndStopsTheNextStart()
    {
        await File.WriteAllTextAsync(Path.Combine(Files, "usync.once"), "");

        await using (var first = await StartAsync())
        {
            var content = first.Get<IContentService>();
            content.Delete(content.GetById(SampleFiles.Home)!);
        }
        await using var second = await StartAsync();

        Assert.That(second.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Assert.That(File.Exists(Path.Combine(Files, "usync.once")), Is.False);
        Assert.That(File.Exists(Path.Combine(Files, "usync.stop")));
    }

    [TestCase("false", false)]
    [TestCase("true", true)]
    public async Task Start_WithBothFiles_ImportsOnlyWhereTheSettingSaysSo(string ignoreStop, bool imports)
    {
        await File.WriteAllTextAsync(Path.Combine(Files, "usync.stop"), "");
        await File.WriteAllTextAsync(Path.Combine(Files, "usync.once"), "");

        await using var site = await StartAsync(("IgnoreStopIfOnceExists", ignoreStop));

        Assert.That(site.Get<IContentService>().GetById(SampleFiles.Home) is not null, Is.EqualTo(imports));
        Assert.That(File.Exists(Path.Combine(Files, "usync.once")), Is.EqualTo(!imports));
        Assert.That(File.Exists(Path.Combine(Files, "usync.stop")));
    }

    [Test]
    public async Task Start_WithOtherNamesForTheTwoFiles_KnowsThem()
    {
        await File.WriteAllTextAsync(Path.Combine(Files, "halt"), "");

        await using var site = await StartAsync(("StopFile", "halt"));

        Assert.That(site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
    }

    [Test]
    public async Task Start_WithAGroup_ImportsThatGroupOnly()
    {
        await using var site = await StartAsync(("ImportAtStartup", "Settings"));

        Assert.That(site.Get<IContentTypeService>().Get("article"), Is.Not.Null);
        Assert.That(site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
    }

    [Test]
    public async Task Start_WithAWrongFile_StartsAndBringsInTheRest()
    {
        SampleFiles.Write(_root, "Content/bad.config", "<Content");

        await using var site = await StartAsync();

        Assert.That(site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    private Task<TestSite> StartAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["uSync:Settings:ImportOnFirstBoot"] = "false",
            ["uSync:Settings:ImportAtStartup"] = "All",
            ["uSync:Settings:RootFolder"] = Files,
        };
        foreach (var (name, value) in settings)
        {
            all[$"uSync:Settings:{name}"] = value;
        }
        return TestSite.StartAsync(_database, all);
    }
}
