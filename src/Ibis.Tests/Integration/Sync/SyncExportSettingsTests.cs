using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>uSync's settings of what an export writes, and where.</summary>
internal sealed class SyncExportSettingsTests
{
    private const string Content = "uSync:Sets:Default:Handlers:ContentHandler:";

    [Test]
    public async Task Export_WithFoldersLikeTheTree_WritesThemAndMarksTheOldFiles()
    {
        await using var site = await SyncedSite.StartWithAsync(
            ("uSync:Sets:Default:HandlerDefaults:UseFlatStructure", "false")
        );
        await site.RunAsync("import");

        var exported = await site.RunAsync("export");
        var once = site.Tree();
        var again = await site.RunAsync("export");
        var imported = await site.RunAsync("import");

        Assert.That(exported.Code, Is.Zero, exported.Output);
        Assert.That(once["Content/home/first-article.config"], Does.Contain("Alias=\"First article\""));
        Assert.That(once["Content/first-article.config"], Does.Contain("Change=\"Rename\""));
        Assert.That(once["DataTypes/texts/of-one-line/ShortText.config"], Does.Contain("<Folder>Texts/Of+one+line"));
        Assert.That(again.Output, Does.Match(@"export: \d+ unchanged in"));
        Assert.That(site.Tree(), Is.EqualTo(once));
        Assert.That(imported.Output, Does.Match(@"import: \d+ unchanged in"));
    }

    [Test]
    public async Task Export_WithGuidNamesForOneKind_NamesThatKindByKey()
    {
        await using var site = await SyncedSite.StartWithAsync((Content + "GuidNames", "true"));
        await site.RunAsync("import");

        await site.RunAsync("export");

        Assert.That(site.Tree()[$"Content/{SampleFiles.Home}.config"], Does.Contain("Alias=\"Home\""));
        Assert.That(site.Tree()["ContentTypes/article.config"], Does.Contain("Alias=\"article\""));
    }

    [TestCase("true")]
    [TestCase("false")]
    public async Task Export_WithCreateClean_MakesAnImportElsewhereDeleteOtherChildren(string flat)
    {
        await using var site = await SyncedSite.StartWithAsync(
            (Content + "CreateClean", "true"),
            (Content + "UseFlatStructure", flat)
        );
        await site.RunAsync("import");
        await site.RunAsync("export");
        await using var other = await SyncedSite.StartFromAsync(site);
        await other.RunAsync("import");
        var content = other.Site.Get<IContentService>();
        var extra = content.Create("Extra", SampleFiles.Home, "article");
        extra.SetCultureName("Extra", "en");
        content.Save(extra);

        var run = await other.RunAsync("import");
        content.Delete(content.GetById(SampleFiles.Article)!);
        var mine = site.Site.Get<IContentService>();
        mine.Delete(mine.GetById(SampleFiles.Article)!);
        var marker = site.Tree()["Content/home_clean.config"];
        await site.RunAsync("export");

        Assert.That(
            marker,
            Does.Contain(
                $"<Empty Key=\"{SampleFiles.Home}\" Alias=\"clean home children\" Change=\"Clean\" itemType=\"Content\" />"
            )
        );
        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("1 deleted"));
        Assert.That(content.GetById(extra.Key), Is.Null);
        Assert.That(site.Tree(), Does.Not.ContainKey("Content/home_clean.config"));
    }

    [TestCase("DoNotSerialize", "heading")]
    [TestCase("DoNotSerializePattern", "^head")]
    public async Task Properties_ThatAreNotToBeSerialized_GoNeitherInNorOut(string name, string value)
    {
        await using var site = await SyncedSite.StartWithAsync(($"{Content}Settings:{name}", value));

        await site.RunAsync("import");
        var again = await site.RunAsync("import");
        await site.RunAsync("export");

        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count} unchanged in"));
        Assert.That(
            site.Site.Get<IContentService>().GetById(SampleFiles.Home)!.GetValue<string>("heading", "fr"),
            Is.Null
        );
        Assert.That(site.Tree()["Content/home.config"], Does.Not.Contain("<heading>").And.Contain("<metaTitle>"));
    }

    [Test]
    public async Task Export_WithoutWhatLiesInTheBin_LeavesItsFileAlone()
    {
        await using var site = await SyncedSite.StartWithAsync((Content + "Settings:ExportTrashed", "false"));
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        content.MoveToRecycleBin(content.GetById(SampleFiles.Article)!);
        var before = site.Tree()["Content/first-article.config"];

        await site.RunAsync("export");

        Assert.That(site.Tree()["Content/first-article.config"], Is.EqualTo(before));
    }
}
