using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>What lies in the bin, and where it lay before.</summary>
internal sealed class SyncTrashTests
{
    private static readonly Guid Folder = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e60");

    [Test]
    public async Task Export_OfADocumentInTheBin_NamesItsOldParent()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        content.MoveToRecycleBin(content.GetById(SampleFiles.Article)!);

        var exported = await site.RunAsync("export");
        var imported = await site.RunAsync("import");

        Assert.That(exported.Code, Is.Zero, exported.Output);
        var file = site.Tree()["Content/first-article.config"];
        Assert.That(file, Does.Contain($"<Trashed Parent=\"{SampleFiles.Home}\">true</Trashed>"));
        Assert.That(file, Does.Contain("Level=\"101\"").And.Contain("<Path>/[-20]/FirstArticle</Path>"));
        Assert.That(imported.Output, Does.Match(@"import: \d+ unchanged in"), imported.Output);
    }

    [Test]
    public async Task Export_OfABranchInTheBin_NamesTheRootAndTheParentsInTheBin()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        content.MoveToRecycleBin(content.GetById(SampleFiles.Home)!);

        await site.RunAsync("export");

        var tree = site.Tree();
        Assert.That(tree["Content/home.config"], Does.Contain($"<Trashed Parent=\"{Guid.Empty}\">true</Trashed>"));
        Assert.That(
            tree["Content/first-article.config"],
            Does.Contain($"<Trashed Parent=\"{SampleFiles.Home}\">true</Trashed>")
        );
    }

    [Test]
    public async Task Export_OfMediaInTheBin_NamesItsOldFolder()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        var media = site.Site.Get<IMediaService>();
        var inner = media.CreateMedia("Inner", Folder, "Folder");
        media.Save(inner);
        media.MoveToRecycleBin(inner);

        await site.RunAsync("export");

        Assert.That(site.Tree()["Media/inner.config"], Does.Contain($"<Trashed Parent=\"{Folder}\">true</Trashed>"));
    }

    [Test]
    public async Task Save_WithExportOnSave_WritesTheOldParentOfWhatGoesToTheBin()
    {
        await using var site = await SyncedSite.StartAsync(
            settings: new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "All" }
        );
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();

        content.MoveToRecycleBin(content.GetById(SampleFiles.Article)!);

        Assert.That(
            site.Tree()["Content/first-article.config"],
            Does.Contain($"<Trashed Parent=\"{SampleFiles.Home}\">true</Trashed>")
        );
    }

    [Test]
    public async Task Import_OfAFileWhoseItemIsInTheBin_TakesItOut()
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        content.MoveToRecycleBin(content.GetById(SampleFiles.Article)!);

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        var article = content.GetById(SampleFiles.Article)!;
        Assert.That(article.Trashed, Is.False);
        Assert.That(article.PublishedCultures, Is.EqualTo(new[] { "en" }));
        var relations = site.Site.Get<IRelationService>();
        Assert.That(
            relations.GetByChildId(article.Id, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias),
            Is.Empty
        );
    }
}
