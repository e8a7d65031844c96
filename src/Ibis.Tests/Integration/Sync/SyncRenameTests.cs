using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Items that change their name or their alias.</summary>
internal sealed class SyncRenameTests
{
    private SyncedSite _site = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _site = await SyncedSite.StartAsync();
        var run = await _site.RunAsync("import");
        Assert.That(run.Code, Is.Zero, run.Output);
    }

    [TearDown]
    public async Task TearDownAsync() => await _site.DisposeAsync();

    [TestCase("import")]
    [TestCase("import", "--atomic")]
    public async Task Import_OfTwoTypesThatSwapTheirAliases_SwapsThem(params string[] command)
    {
        _site.Write("ContentTypes/one.config", Plain(1, "apple"));
        _site.Write("ContentTypes/two.config", Plain(2, "pear"));
        await _site.RunAsync("import");

        _site.Write("ContentTypes/one.config", Plain(1, "pear"));
        _site.Write("ContentTypes/two.config", Plain(2, "apple"));
        var run = await _site.RunAsync(command);
        var again = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("2 updated"));
        var types = _site.Site.Get<IContentTypeService>();
        Assert.That(types.Get(TypeKey(1))?.Alias, Is.EqualTo("pear"));
        Assert.That(types.Get(TypeKey(2))?.Alias, Is.EqualTo("apple"));
        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count + 2} unchanged in"));
    }

    [Test]
    public async Task Import_OfThreeTypesThatPassTheirAliasesOn_GivesEachItsOwn()
    {
        for (var i = 1; i <= 3; i++)
        {
            _site.Write($"ContentTypes/{i}.config", Plain(i, $"fruit{i}"));
        }
        await _site.RunAsync("import");

        for (var i = 1; i <= 3; i++)
        {
            _site.Write($"ContentTypes/{i}.config", Plain(i, $"fruit{(i % 3) + 1}"));
        }
        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        var types = _site.Site.Get<IContentTypeService>();
        Assert.That(
            Enumerable.Range(1, 3).Select(i => types.Get(TypeKey(i))?.Alias),
            Is.EqualTo(new[] { "fruit2", "fruit3", "fruit1" })
        );
    }

    [Test]
    public async Task Import_OfARenamedType_KeepsItsDocuments()
    {
        _site.Write(
            "ContentTypes/article.config",
            SampleFiles
                .All["ContentTypes/article.config"]
                .Replace("Alias=\"article\" Level", "Alias=\"essay\" Level", StringComparison.Ordinal)
                .Replace("<Name>article</Name>", "<Name>Essay</Name>", StringComparison.Ordinal)
                .Replace("SortOrder=\"0\">article<", "SortOrder=\"0\">essay<", StringComparison.Ordinal)
        );

        var run = await _site.RunAsync("import", "--folder", "ContentTypes");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(_site.Site.Get<IContentTypeService>().Get("article"), Is.Null);
        var article = _site.Site.Get<IContentService>().GetById(SampleFiles.Article)!;
        Assert.That(article.ContentType.Alias, Is.EqualTo("essay"));
        Assert.That(article.GetValue<string>("heading", "fr"), Is.EqualTo("Un \"titre\" & <plus>"));
    }

    [Test]
    public async Task Import_OfARenameMarker_DoesNothing()
    {
        _site.Write(
            "Content/old-name.config",
            $"""<Empty Key="{SampleFiles.Home}" Alias="Old name" Change="Rename" Level="1" />"""
        );

        var run = await _site.RunAsync("import");

        Assert.That(run.Output, Does.Contain($"import: {SampleFiles.All.Count} unchanged in"), run.Output);
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Export_OfRenamedItems_MarksTheirOldFilesAndImportsElsewhereWithoutThem()
    {
        var types = _site.Site.Get<IDataTypeService>();
        var text = (await types.GetAsync(Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20")))!;
        text.Name = "Line of text";
        await types.UpdateAsync(text, Constants.Security.SuperUserKey);
        var content = _site.Site.Get<IContentService>();
        var home = content.GetById(SampleFiles.Home)!;
        home.SetCultureName("Start", "en");
        content.Save(home);

        var exported = await _site.RunAsync("export");
        await using var other = await SyncedSite.StartFromAsync(_site);
        var imported = await other.RunAsync("import");

        Assert.That(exported.Code, Is.Zero, exported.Output);
        var tree = _site.Tree();
        Assert.That(tree["DataTypes/LineOfText.config"], Does.Contain("Alias=\"Line of text\""));
        Assert.That(tree["DataTypes/ShortText.config"], Does.Contain("Change=\"Rename\""));
        Assert.That(tree["Content/start.config"], Does.Contain("Alias=\"Start\""));
        Assert.That(tree["Content/home.config"], Does.Contain("Change=\"Rename\""));
        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(other.Site.Get<IContentService>().GetById(SampleFiles.Home)?.Name, Is.EqualTo("Start"));
    }

    [Test]
    public async Task Export_OfSwappedNames_KeepsBothFilesAndLosesNeither()
    {
        _site.Write("Content/pear.config", Named(1, "Pear"));
        _site.Write("Content/plum.config", Named(2, "Plum"));
        await _site.RunAsync("import");
        var content = _site.Site.Get<IContentService>();
        var (pear, plum) = (content.GetById(NodeKey(1))!, content.GetById(NodeKey(2))!);
        pear.SetCultureName("Plum", "en");
        plum.SetCultureName("Pear", "en");
        content.Save(pear);
        content.Save(plum);

        var exported = await _site.RunAsync("export");

        Assert.That(exported.Code, Is.Zero, exported.Output);
        var tree = _site.Tree();
        Assert.That(
            tree.Values.Count(text => text.Contains($"<Content Key=\"{NodeKey(1)}\"", StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
        Assert.That(
            tree.Values.Count(text => text.Contains($"<Content Key=\"{NodeKey(2)}\"", StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
        Assert.That((await _site.RunAsync("import")).Code, Is.Zero);
    }

    private static Guid TypeKey(int number) => Guid.Parse($"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e0{number}");

    private static Guid NodeKey(int number) => Guid.Parse($"7d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e0{number}");

    private static string Plain(int number, string alias) =>
        SampleFiles.ContentType(
            TypeKey(number).ToString(),
            alias,
            (
                $"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e1{number}",
                "text",
                $"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e2{number}",
                "group"
            )
        );

    private static string Named(int number, string name) =>
        SampleFiles.Content(
            NodeKey(number),
            name,
            name + " fr",
            2,
            SampleFiles.Home.ToString(),
            "Home",
            "/Home/" + name,
            name,
            name
        );
}
