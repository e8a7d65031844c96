using System.Globalization;
using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Nodes;

internal sealed class ConcurrencyTests
{
    private const int Attempts = 15;

    [Test]
    public async Task Nodes_StartedTogetherOnAnEmptyDatabase_BothRun()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var sites = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => TestSite.StartAsync(database)))
        );

        Assert.That(sites.Select(site => site.Get<IRuntimeState>().Level), Is.All.EqualTo(RuntimeLevel.Run));
        Assert.That(
            sites.Select(site => site.Get<IDataTypeService>().GetAllAsync().Result.Count()).Distinct().Count(),
            Is.EqualTo(1)
        );
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
    }

    [Test]
    public async Task Document_PublishedByTwoNodesAtOnce_IsWholeAndTheSameOnBoth()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var key = nodes.Content.Named("page-1").Key;

        await Task.WhenAll(
            Task.Run(() => PublishOftenAsync(nodes.First, key, "first")),
            Task.Run(() => PublishOftenAsync(nodes.Second, key, "second"))
        );

        Assert.That(await StoredContent.ContradictionsAsync(nodes.Database.ConnectionString), Is.Empty);
        await TwoNodes.SoonAsync(
            () =>
                Seen(nodes.First, key) is var (name, segment)
                && Seen(nodes.Second, key) == (name, segment)
                && name == segment,
            "the last publication on both nodes"
        );
    }

    // One of the two may find that the other was quicker; its change is then refused whole.
    private static async Task PublishOftenAsync(TestSite site, Guid key, string word)
    {
        var contents = site.Get<IContentService>();
        var published = 0;
        for (var number = 1; number <= Attempts; number++)
        {
            try
            {
                var content = contents.GetById(key)!;
                SurvivalContent.Rename(content, string.Create(CultureInfo.InvariantCulture, $"{word}-{number}"));
                contents.Save(content);
                published += contents.Publish(content, SurvivalContent.Cultures).Success ? 1 : 0;
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                await TestContext.Progress.WriteLineAsync(
                    $"{word}-{number} refused: {exception.GetType().Name}: {exception.Message}"
                );
            }
        }
        Assert.That(published, Is.Positive);
    }

    private static (string? Name, string? Segment) Seen(TestSite site, Guid key) =>
        (
            site.Get<IContentService>().GetById(key)!.GetPublishName("en"),
            site.Get<IDocumentUrlService>().GetUrlSegment(key, "en", isDraft: false)
        );
}
