using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Items that go, by a marker of their own.</summary>
internal sealed class SyncDeletionTests
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

    [Test]
    public async Task Import_OfDeletions_OfEveryKind_RemovesThem()
    {
        foreach (var (file, text) in SampleFiles.All)
        {
            var root = System.Xml.Linq.XElement.Parse(text);
            if (root.Attribute("Alias")!.Value is "en" or "Site")
            {
                // The default language, and what its child is deleted with.
                continue;
            }
            _site.Write(
                file,
                $"""<Empty Key="{root.Attribute("Key")!.Value}" Alias="{root.Attribute("Alias")!.Value}" Change="Delete" />"""
            );
        }

        var run = await _site.RunAsync("import");
        var again = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain($"{SampleFiles.All.Count - 3} deleted"), run.Output);
        Assert.That(again.Code, Is.Zero, again.Output);
        Assert.That(again.Output, Does.Not.Contain("deleted"));
        Assert.That(_site.Site.Get<IContentTypeService>().GetAll(), Is.Empty);
        Assert.That(_site.Site.Get<ITemplateService>().GetAllAsync().Result, Is.Empty);
        Assert.That(_site.Site.Get<IRelationService>().GetRelationTypeByAlias("related"), Is.Null);
    }

    [Test]
    public async Task Import_OfADeletionOfWhatIsInUse_RefusesItAndNamesTheFile()
    {
        _site.Write(
            "Languages/en.config",
            """<Empty Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e99" Alias="en" Change="Delete" />"""
        );

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain("error: uSync/v18/Languages/en.config(2): the item was not accepted"));
        Assert.That(await _site.Site.Get<ILanguageService>().GetAsync("en"), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfADeletionAndAFileForOneKey_TakesNeither()
    {
        _site.Write(
            "Content/gone.config",
            $"""<Empty Key="{SampleFiles.Article}" Alias="First article" Change="Delete" Level="2" />"""
        );

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain($"the key {SampleFiles.Article} stands in"));
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Article), Is.Not.Null);
    }
}
