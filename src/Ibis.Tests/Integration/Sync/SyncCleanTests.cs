using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Ibis.Tests.Integration.Sync;

/// <summary>A marker asks for the children of an item that have no file to go.</summary>
internal sealed class SyncCleanTests
{
    private SyncedSite _site = null!;

    private IContentService Content => _site.Site.Get<IContentService>();

    [SetUp]
    public async Task SetUpAsync()
    {
        _site = await SyncedSite.StartAsync();
        var run = await _site.RunAsync("import");
        Assert.That(run.Code, Is.Zero, run.Output);
    }

    [TearDown]
    public async Task TearDownAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Import_OfACleanMarker_DeletesTheChildrenWithoutAFile()
    {
        var extra = Document("Extra", SampleFiles.Home);
        var below = Document("Below extra", extra.Key);
        var elsewhere = Document("Elsewhere", SampleFiles.Article);
        _site.Clean("Content/home_clean.config", SampleFiles.Home);

        var report = await _site.RunAsync("report");
        var reported = Content.GetById(extra.Key);
        var run = await _site.RunAsync("import");
        var again = await _site.RunAsync("import");

        Assert.That(report.Output, Does.Contain("delete: uSync/v18/Content/home_clean.config (Extra)"));
        Assert.That(reported, Is.Not.Null);
        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("1 deleted"));
        Assert.That(Content.GetById(extra.Key), Is.Null);
        Assert.That(Content.GetById(below.Key), Is.Null);
        Assert.That(Content.GetById(elsewhere.Key), Is.Not.Null);
        Assert.That(Content.GetById(SampleFiles.Article), Is.Not.Null);
        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count} unchanged in"));
    }

    [Test]
    public async Task Import_OfACleanMarkerForTheRoot_DeletesWhatLiesThere()
    {
        var extra = Document("Extra", null);
        _site.Clean("Content/root_clean.config", Guid.Empty);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(Content.GetById(extra.Key), Is.Null);
        Assert.That(Content.GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfACleanMarkerAboveAnItemWithAFile_KeepsItAndSaysWhy()
    {
        var extra = Document("Extra", SampleFiles.Home);
        var content = Content;
        content.Move(content.GetById(SampleFiles.Article)!, extra.Id);
        await _site.RunAsync("export", "--folder", "Content");
        File.Delete(Path.Combine(_site.Files, "Content/extra.config"));
        _site.Clean("Content/home_clean.config", SampleFiles.Home);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(
            run.Output,
            Does.Contain(
                "error: uSync/v18/Content/home_clean.config(2): 'Extra' has no file and is not deleted, because 'First article' below it has a file; "
            )
        );
        Assert.That(Content.GetById(extra.Key), Is.Not.Null);
        Assert.That(Content.GetById(SampleFiles.Article), Is.Not.Null);
    }

    [TestCase("Content/bad.config", "<Content", "something failed before")]
    [TestCase("DataTypes/bad.config", "<DataType", "something failed before")]
    public async Task Import_OfACleanMarkerInARunThatFails_DeletesNothing(string file, string text, string why)
    {
        var extra = Document("Extra", SampleFiles.Home);
        _site.Clean("Content/home_clean.config", SampleFiles.Home);
        _site.Write(file, text);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("warning: uSync/v18/Content/home_clean.config(2): nothing was cleaned"));
        Assert.That(run.Output, Does.Contain(why));
        Assert.That(Content.GetById(extra.Key), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfACleanMarkerAlone_DeletesNothing()
    {
        Directory.Delete(Path.Combine(_site.Files, "Content"), recursive: true);
        _site.Clean("Content/root_clean.config", Guid.Empty);

        var run = await _site.RunAsync("import", "--folder", "Content");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("because there is no other file in its folder"));
        Assert.That(Content.GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfACleanMarkerForDictionaryAndMedia_DeletesThere()
    {
        var items = _site.Site.Get<IDictionaryItemService>();
        var extra = new DictionaryItem("Site.Extra")
        {
            ParentId = (await items.GetAsync("Site"))!.Key,
            Translations = [],
        };
        await items.CreateAsync(extra, Constants.Security.SuperUserKey);
        var media = _site.Site.Get<IMediaService>();
        var folder = media.CreateMedia("Extra", Constants.System.Root, "Folder");
        media.Save(folder);
        _site.Clean("Dictionary/site_clean.config", (await items.GetAsync("Site"))!.Key);
        _site.Clean("Media/root_clean.config", Guid.Empty);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(await items.GetAsync("Site.Extra"), Is.Null);
        Assert.That(await items.GetAsync("Site.Search"), Is.Not.Null);
        Assert.That(media.GetById(folder.Key), Is.Null);
    }

    [Test]
    public async Task Import_OfACleanMarkerForAKindWithoutATree_RefusesIt()
    {
        _site.Clean("RelationTypes/all_clean.config", Guid.Empty);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("RelationTypes do not lie below each other"));
    }

    private IContent Document(string name, Guid? parent)
    {
        var parentId = parent is { } key ? Content.GetById(key)!.Id : Constants.System.Root;
        var item = Content.Create(name, parentId, "article", 0);
        item.SetCultureName(name, "en");
        Content.Save(item);
        return item;
    }
}
