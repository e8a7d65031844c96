using Ibis.Tests.Integration.DeliveryApi;
using Ibis.Tests.Integration.Documents;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.Serving;

/// <summary>Which of the kept answers a change drops: those it shows in, and no others.</summary>
public sealed class KeptAnswerTests
{
    private ContentBench _bench = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _bench = await ContentBench.StartAsync(
            null,
            Settings(cached: true),
            services =>
                services
                    .AddSingleton<IDeliveryApiOutputCacheTagProvider, MarkTags>()
                    .AddSingleton<IDeliveryApiOutputCacheEvictionProvider, MarkTags>()
        );

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public async Task ChangedItem_DropsWhatShowsIt_AndLeavesTheRest()
    {
        var parent = Published("Parent");
        var shown = Published("Shown", parent);
        var other = Published("Other", parent);
        var linking = Published("Linking", parent, shown);
        string[] showing = [Item(shown), Item(linking), $"{ContentApi}?fetch=children:{parent.Key}"];
        string[] rest = [Item(other), Item(parent)];
        await KeepAsync([.. showing, .. rest]);

        Publish(shown, "Shown differently");

        Assert.That(await KeptAsync(rest), Is.EqualTo(rest));
        Assert.That(await KeptAsync(showing), Is.Empty);
    }

    [Test]
    public async Task ItemThatALinkWaitedFor_DropsTheAnswerWithTheLink_WhenItIsPublished()
    {
        var waitedFor = _bench.Saved(_bench.NewPage("Not yet"));
        var linking = Published("Waiting", null, waitedFor);
        await KeepAsync([Item(linking)]);

        _bench.SavedAndPublished(waitedFor);

        Assert.That(await KeptAsync([Item(linking)]), Is.Empty);
    }

    [Test]
    public async Task TagOfAnExtension_IsDroppedWhenItsEvictionProviderSaysSo()
    {
        var folder = Published("Folder");
        var neighbour = Published("Neighbour", folder);
        var tagged = Published($"Tagged {MarkTags.Mark}", folder);
        var watched = Published("Watched", Published("Elsewhere"));
        MarkTags.Watched = watched.Key;
        await KeepAsync([Item(neighbour), Item(tagged)]);

        Publish(watched, "Watched, and changed");

        Assert.That(await KeptAsync([Item(neighbour), Item(tagged)]), Is.EqualTo(new[] { Item(neighbour) }));
    }

    [Test]
    public async Task TagDroppedByCode_DropsTheAnswersThatHaveIt()
    {
        var untagged = Published("Untagged");
        var tagged = Published($"Marked {MarkTags.Mark}");
        await KeepAsync([Item(untagged), Item(tagged)]);
        var manager = _bench.Site.Get<IDeliveryApiOutputCacheManager>();

        await manager.EvictByTagAsync(MarkTags.Mark);
        var afterTheTag = await KeptAsync([Item(untagged), Item(tagged)]);
        await manager.EvictContentAsync(untagged.Key);
        var afterTheItem = await KeptAsync([Item(untagged), Item(tagged)]);

        Assert.That(afterTheTag, Is.EqualTo(new[] { Item(untagged) }));
        Assert.That(afterTheItem, Is.EqualTo(new[] { Item(tagged) }), "it was made again by the first look");
    }

    [Test]
    public async Task ChangedNeighbour_LeavesWhatIsFoundByItsAddress()
    {
        var parent = Published("Row");
        var first = Published("First in the row", parent);
        string[] found = [At(Published("Second in the row", parent))];
        await KeepAsync(found);

        Publish(first, "First, and changed");

        Assert.That(await KeptAsync(found), Is.EqualTo(found));
    }

    [Test]
    public async Task NeighbourThatTakesAnAddress_DropsWhatWasFoundThere()
    {
        var parent = Published("Street");
        var first = Published("First house", parent);
        var address = At(Published("Red house", parent));
        await KeepAsync([address]);

        // Another name, and the same part of an address; the first of two such is found.
        Publish(first, "Red-house");

        Assert.That(await KeptAsync([address]), Is.Empty);
        Assert.That((await _bench.Site.JsonAsync(address)).GetProperty("id").GetGuid(), Is.EqualTo(first.Key));
    }

    private IContent Published(string name, IContent? parent = null, IContent? link = null)
    {
        var page = _bench.NewPage(name, parent?.Id ?? -1);
        if (link is not null)
        {
            page.SetValue("link", $"umb://document/{link.Key:N}");
        }
        return _bench.SavedAndPublished(page);
    }

    private void Publish(IContent content, string name)
    {
        var changed = _bench.Load(content);
        changed.Name = name;
        _bench.SavedAndPublished(changed);
    }

    private async Task KeepAsync(string[] addresses)
    {
        foreach (var address in addresses)
        {
            await _bench.Site.JsonAsync(address);
        }
        Assert.That(await KeptAsync(addresses), Is.EqualTo(addresses));
    }

    /// <summary>Those that are answered from memory. The others are made again by asking.</summary>
    private async Task<string[]> KeptAsync(string[] addresses)
    {
        var kept = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await _bench.Site.SendAsync(address);
            if (answer.Headers.Age is not null)
            {
                kept.Add(address);
            }
        }
        return [.. kept];
    }

    private string At(IContent content) =>
        $"{ContentApi}/item{_bench.Site.Get<IDocumentUrlService>().GetLegacyRouteFormat(content.Key, null, isDraft: false)}";

    private static string Item(IContent content) => $"{ContentApi}/item/{content.Key}";

    /// <summary>An extension whose answers change with any one document.</summary>
    private sealed class MarkTags : IDeliveryApiOutputCacheTagProvider, IDeliveryApiOutputCacheEvictionProvider
    {
        public const string Mark = "marked";

        public static Guid Watched { get; set; }

        public IEnumerable<string> GetTags(IPublishedContent content) => content.Name.Contains(Mark) ? [Mark] : [];

        public Task<IEnumerable<string>> GetAdditionalEvictionTagsAsync(
            OutputCacheContentChangedContext context,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IEnumerable<string>>(context.ContentKey == Watched ? [Mark] : []);
    }
}
