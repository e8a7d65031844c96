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
            async () => await SyncedSite.StartWithAsync((name, value)),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(sentence)
        );

    [Test]
    public async Task Import_WithNoRemove_DeletesNeitherItemsNorProperties()
    {
        await using var site = await SyncedSite.StartWithAsync((Defaults + "Settings:NoRemove", "true"));
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
        await using var site = await SyncedSite.StartWithAsync(($"{Defaults}Settings:{name}", "true"));
        var first = await site.RunAsync("import");
        site.Change("Content/home.config", "Bonjour", "Salut");
        site.Change("Dictionary/site.search.config", ">Search<", ">Find<");

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
        await using var site = await SyncedSite.StartWithAsync((Content + "Settings:FailOnWarnings", fails));
        site.Change("Content/home.config", "</metaTitle>", "</metaTitle><odd><Value>1</Value></odd>");

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(code), run.Output);
        Assert.That(run.Output, Does.Contain("the type 'article' has no property 'odd'"));
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), code == 0 ? Is.Not.Null : Is.Null);
    }

    [TestCase("NoConfigEditors", "Umbraco.TextBox")]
    [TestCase("NoConfigNames", "Other, Short text")]
    public async Task Import_WithoutTheConfigurationOfADataType_KeepsTheOneThatIsThere(string name, string value)
    {
        await using var site = await SyncedSite.StartWithAsync(
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
        await using var site = await SyncedSite.StartWithAsync((Types + "Settings:KeepTemplates", "true"));
        await site.RunAsync("import");
        site.Change(
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

    [TestCase("Include", "/Elsewhere", false)]
    [TestCase("Include", "/home", true)]
    [TestCase("Exclude", "/Home", false)]
    [TestCase("IncludeContentTypes", "page, article", true)]
    [TestCase("ExcludeContentTypes", "article", false)]
    public async Task Import_ByPathOrType_BringsInWhatTheSettingsAdmit(string name, string value, bool isIn)
    {
        await using var site = await SyncedSite.StartWithAsync(($"{Content}Settings:{name}", value));
        File.Delete(Path.Combine(site.Files, "Domains/example.com_fr.config"));

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home) is not null, Is.EqualTo(isIn));
        Assert.That(site.Site.Get<IContentTypeService>().Get("article"), Is.Not.Null);
    }
}
