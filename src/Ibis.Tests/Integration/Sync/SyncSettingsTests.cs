using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>uSync's settings: followed, or refused with a sentence; never ignored.</summary>
internal sealed class SyncSettingsTests
{
    private const string Defaults = "uSync:Sets:Default:HandlerDefaults:";
    private const string Content = "uSync:Sets:Default:Handlers:ContentHandler:";
    private const string Types = "uSync:Sets:Default:Handlers:ContentTypeHandler:";

    [TestCase("uSync:Settings:RootFoldr", "x", "uSync:Settings:RootFoldr is not a setting that is known here")]
    [TestCase("uSync:Settings:FolderMode", "Production", "uSync:Settings:FolderMode is 'Production'; only 'Normal'")]
    [TestCase("uSync:Settings:LockRootTypes:0", "a", "uSync:Settings:LockRootTypes is not supported")]
    [TestCase(Content + "Settings:IncludeUserInfo", "true", "IncludeUserInfo is 'true'; only 'false' is supported")]
    [TestCase(Content + "Settings:Nonsense", "1", "Nonsense is not a setting that is known here")]
    [TestCase(Defaults + "FullFileOnDifference", "false", "FullFileOnDifference is 'false'; only 'true'")]
    [TestCase(Content + "Settings:DoNotSerializePattern", "(", "is not a regular expression")]
    public void Start_WithASettingThatMeansSomethingElse_IsRefused(string name, string value, string sentence) =>
        Assert.That(
            async () => await StartAsync((name, value)),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(sentence)
        );

    [Test]
    public async Task Export_WithFoldersLikeTheTree_WritesThemAndMarksTheOldFiles()
    {
        await using var site = await StartAsync((Defaults + "UseFlatStructure", "false"));
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
        await using var site = await StartAsync((Content + "GuidNames", "true"));
        await site.RunAsync("import");

        await site.RunAsync("export");

        Assert.That(site.Tree()[$"Content/{SampleFiles.Home}.config"], Does.Contain("Alias=\"Home\""));
        Assert.That(site.Tree()["ContentTypes/article.config"], Does.Contain("Alias=\"article\""));
    }

    [TestCase("true")]
    [TestCase("false")]
    public async Task Export_WithCreateClean_MakesAnImportElsewhereDeleteOtherChildren(string flat)
    {
        await using var site = await StartAsync(
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

    [Test]
    public async Task Import_WithNoRemove_DeletesNeitherItemsNorProperties()
    {
        await using var site = await StartAsync((Defaults + "Settings:NoRemove", "true"));
        await site.RunAsync("import");
        site.Write(
            "Content/first-article.config",
            $"""<Empty Key="{SampleFiles.Article}" Alias="First article" Change="Delete" Level="2" />"""
        );
        var seo = SampleFiles.All["ContentTypes/seo.config"];
        var start = seo.IndexOf("    <GenericProperty>", StringComparison.Ordinal);
        var end = seo.IndexOf("  </GenericProperties>", StringComparison.Ordinal);
        site.Write("ContentTypes/seo.config", seo.Remove(start, end - start));

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Article), Is.Not.Null);
        Assert.That(site.Site.Get<IContentTypeService>().Get("seo")!.PropertyTypeExists("metaTitle"));
    }

    [TestCase("CreateOnly")]
    [TestCase("OneWay")]
    public async Task Import_WithCreateOnly_LeavesWhatIsThere(string name)
    {
        await using var site = await StartAsync(($"{Defaults}Settings:{name}", "true"));
        var first = await site.RunAsync("import");
        Change(site, "Content/home.config", "Bonjour", "Salut");
        Change(site, "Dictionary/site.search.config", ">Search<", ">Find<");

        var run = await site.RunAsync("import");

        Assert.That(first.Code, Is.Zero, first.Output);
        Assert.That(run.Output, Does.Contain($"import: {SampleFiles.All.Count} unchanged in"));
        Assert.That(
            site.Site.Get<IContentService>().GetById(SampleFiles.Home)!.GetValue<string>("heading", "fr"),
            Is.EqualTo("Bonjour")
        );
    }

    [TestCase("false", 0)]
    [TestCase("true", 1)]
    public async Task Import_WithFailOnWarnings_RefusesWhatWouldBeLeftOut(string fails, int code)
    {
        await using var site = await StartAsync((Content + "Settings:FailOnWarnings", fails));
        Change(site, "Content/home.config", "</metaTitle>", "</metaTitle><odd><Value>1</Value></odd>");

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(code), run.Output);
        Assert.That(run.Output, Does.Contain("the type 'article' has no property 'odd'"));
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), code == 0 ? Is.Not.Null : Is.Null);
    }

    [TestCase("DoNotSerialize", "heading")]
    [TestCase("DoNotSerializePattern", "^head")]
    public async Task Properties_ThatAreNotToBeSerialized_GoNeitherInNorOut(string name, string value)
    {
        await using var site = await StartAsync(($"{Content}Settings:{name}", value));

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

    [TestCase("NoConfigEditors", "Umbraco.TextBox")]
    [TestCase("NoConfigNames", "Other, Short text")]
    public async Task Import_WithoutTheConfigurationOfADataType_KeepsTheOneThatIsThere(string name, string value)
    {
        await using var site = await StartAsync(
            ($"uSync:Sets:Default:Handlers:DataTypeHandler:Settings:{name}", value)
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        var text = (await site.Site.Get<IDataTypeService>().GetAsync("Short text"))!;
        Assert.That(text.ConfigurationData, Does.Not.ContainKey("maxChars"));
    }

    [Test]
    public async Task Import_WithKeepTemplates_KeepsThoseBesideTheFile()
    {
        await using var site = await StartAsync((Types + "Settings:KeepTemplates", "true"));
        await site.RunAsync("import");
        Change(
            site,
            "ContentTypes/article.config",
            """<Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e31">article</Template>""",
            """<Template Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e30">master</Template>"""
        );

        await site.RunAsync("import", "--folder", "ContentTypes");

        Assert.That(
            site.Site.Get<IContentTypeService>().Get("article")!.AllowedTemplates!.Select(template => template.Alias),
            Is.EquivalentTo(new[] { "article", "master" })
        );
    }

    [Test]
    public async Task Export_WithoutWhatLiesInTheBin_LeavesItsFileAlone()
    {
        await using var site = await StartAsync((Content + "Settings:ExportTrashed", "false"));
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        content.MoveToRecycleBin(content.GetById(SampleFiles.Article)!);
        var before = site.Tree()["Content/first-article.config"];

        await site.RunAsync("export");

        Assert.That(site.Tree()["Content/first-article.config"], Is.EqualTo(before));
    }

    [TestCase("Include", "/Elsewhere", false)]
    [TestCase("Include", "/home", true)]
    [TestCase("Exclude", "/Home", false)]
    [TestCase("IncludeContentTypes", "page, article", true)]
    [TestCase("ExcludeContentTypes", "article", false)]
    public async Task Import_ByPathOrType_BringsInWhatTheSettingsAdmit(string name, string value, bool isIn)
    {
        await using var site = await StartAsync(($"{Content}Settings:{name}", value));
        File.Delete(Path.Combine(site.Files, "Domains/example.com_fr.config"));

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home) is not null, Is.EqualTo(isIn));
        Assert.That(site.Site.Get<IContentTypeService>().Get("article"), Is.Not.Null);
    }

    [TestCase("ContentTypes/seo.config")]
    [TestCase("ContentTypes/other-name.config")]
    public async Task Import_OfAFileWithOnlyWhatDiffersFromAnEarlierFolder_RefusesIt(string name)
    {
        await using var site = await SyncedSite.StartAsync();
        await site.RunAsync("import");
        var root = Path.Combine(site.Site.ContentRoot, "uSync/Root/ContentTypes");
        Directory.CreateDirectory(root);
        File.Move(Path.Combine(site.Files, "ContentTypes/seo.config"), Path.Combine(root, "seo.config"));
        site.Write(
            name,
            """
            <ContentType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e40" Alias="seo" Level="1">
              <Info><Name>Better name</Name></Info>
            </ContentType>
            """
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(
            run.Output,
            Does.Contain(
                $"error: uSync/v18/{name}(2): it holds only what differs from uSync/Root/ContentTypes/seo.config"
            )
        );
        Assert.That(site.Site.Get<IContentTypeService>().Get("seo")!.PropertyTypeExists("metaTitle"));
        Assert.That(site.Site.Get<IContentTypeService>().Get("seo")!.Name, Is.EqualTo("seo"));
    }

    [Test]
    public async Task Import_OfAWholeFileOverAnEarlierFolder_TakesTheLaterOne()
    {
        await using var site = await SyncedSite.StartAsync();
        var root = Path.Combine(site.Site.ContentRoot, "uSync/Root/ContentTypes");
        Directory.CreateDirectory(root);
        File.Copy(Path.Combine(site.Files, "ContentTypes/seo.config"), Path.Combine(root, "seo.config"));
        Change(site, "ContentTypes/seo.config", "<Name>seo</Name>", "<Name>Better name</Name>");

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(site.Site.Get<IContentTypeService>().Get("seo")!.Name, Is.EqualTo("Better name"));
    }

    private static void Change(SyncedSite site, string file, string from, string to)
    {
        Assert.That(SampleFiles.All[file], Does.Contain(from));
        site.Write(file, SampleFiles.All[file].Replace(from, to, StringComparison.Ordinal));
    }

    private static Task<SyncedSite> StartAsync(params (string Name, string? Value)[] settings) =>
        SyncedSite.StartAsync(settings: settings.ToDictionary(setting => setting.Name, setting => setting.Value));
}
