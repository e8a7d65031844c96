using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>Several folders of files, each over the one before it.</summary>
internal sealed class SyncFolderTests
{
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
        site.Change("ContentTypes/seo.config", "<Name>seo</Name>", "<Name>Better name</Name>");

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(site.Site.Get<IContentTypeService>().Get("seo")!.Name, Is.EqualTo("Better name"));
    }
}
