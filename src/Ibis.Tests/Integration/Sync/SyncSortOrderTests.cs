using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncSortOrderTests
{
    [Test]
    public async Task Import_OfTwoNewDocumentsThatWantOnePlace_GivesItToBothWithOneSaveEach()
    {
        await using var site = await SyncedSite.StartAsync();
        var article = Path.Combine(site.Files, "Content", "first-article.config");
        var second = Guid.NewGuid();
        site.Write(
            "Content/second-article.config",
            (await File.ReadAllTextAsync(article))
                .Replace(SampleFiles.Article.ToString(), second.ToString(), StringComparison.OrdinalIgnoreCase)
                .Replace("First article", "Second article", StringComparison.Ordinal)
                .Replace("Premier article", "Deuxième article", StringComparison.Ordinal)
        );

        var imported = await site.RunAsync("import");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        var contents = site.Site.Get<IContentService>();
        var both = contents.GetByIds([SampleFiles.Article, second]).ToList();
        Assert.That(both, Has.Count.EqualTo(2));
        Assert.That(both.Select(item => item.SortOrder).Distinct().Count(), Is.EqualTo(1));
        // A published version and the draft that goes on from it; another save would leave a third.
        Assert.That(both.Select(item => contents.GetVersions(item.Id).Count()), Is.All.EqualTo(2));
    }
}
