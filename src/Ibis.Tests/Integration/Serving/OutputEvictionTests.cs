using System.Diagnostics;
using System.Net;
using Ibis.Tests.Integration.DeliveryApi;
using Ibis.Tests.Integration.Documents;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.Serving;

/// <summary>What a change of content does to the answers that two nodes have kept.</summary>
public sealed class OutputEvictionTests
{
    private TestDatabase _database = null!;
    private ContentBench _bench = null!;
    private TestSite _other = null!;
    private HeardChanges _heard = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(_database, Settings(cached: true));
        _heard = new HeardChanges();
        _other = await TestSite.StartAsync(
            _database,
            Settings(cached: true),
            services => services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(_heard)
        );
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _other.DisposeAsync();
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Publish_IsSeenAtOnceHere_AndWithinASecondOnTheOtherNode()
    {
        var page = Published("Before");
        var address = Address(page);
        await _bench.Site.JsonAsync(address);
        await SeenThereAsync(address);
        var changed = _bench.Load(page);
        changed.Name = "After";

        _bench.SavedAndPublished(changed);

        var here = await _bench.Site.JsonAsync(address);
        Assert.That(here.GetProperty("name").GetString(), Is.EqualTo("After"));
        await WithinASecondAsync(async () =>
            (await _other.JsonAsync(address)).GetProperty("name").GetString() == "After"
        );
    }

    [Test]
    public async Task DraftThatNobodyHasSeen_LeavesEveryAnswer_WhereItWasKept()
    {
        var address = Address(Published("Kept"));
        using var first = await _bench.Site.SendAsync(address);
        var draft = _bench.Saved(_bench.NewPage("Unseen"));
        draft.Name = "Unseen, renamed";

        _bench.Saved(draft);

        using var second = await _bench.Site.SendAsync(address);
        Assert.That(second.Headers.Age, Is.Not.Null);
        Assert.That(second.Headers.ETag, Is.EqualTo(first.Headers.ETag));
    }

    [Test]
    public async Task DraftOfAPublishedItem_LeavesEveryAnswer_WhereItWasKept_OnBothNodes()
    {
        var page = Published("As it was");
        var address = Address(page);
        await _heard.OfAsync(page, times: 2);
        await KeptAsync(_bench.Site, address);
        await KeptAsync(_other, address);
        var changed = _bench.Load(page);
        changed.Name = "As it is";

        _bench.Saved(changed);
        await _heard.OfAsync(page, times: 3);

        Assert.That(await IsKeptAsync(_bench.Site, address), Is.True);
        Assert.That(await IsKeptAsync(_other, address), Is.True);
    }

    [Test]
    public async Task DraftOfAPublishedItem_OncePublished_IsSeen()
    {
        var page = Published("Old name");
        var address = Address(page);
        var draft = _bench.Load(page);
        draft.Name = "New name";
        _bench.Saved(draft);
        var before = await _bench.Site.JsonAsync(address);

        _bench.SavedAndPublished(_bench.Load(page));

        var after = await _bench.Site.JsonAsync(address);
        Assert.That(before.GetProperty("name").GetString(), Is.EqualTo("Old name"));
        Assert.That(after.GetProperty("name").GetString(), Is.EqualTo("New name"));
    }

    [Test]
    public async Task NewOrderOfSiblings_IsSeen_OnBothNodes()
    {
        var parent = Published("Parent");
        IContent[] children = [Below(parent, "One"), Below(parent, "Two")];
        var address = $"{ContentApi}?fetch=children:{parent.Key}&sort=sortOrder:asc";
        await WithinASecondAsync(async () => (await NamesAsync(_other, address)).Length == 2);
        var before = await NamesAsync(_bench.Site, address);

        Assert.That(_bench.Contents.Sort([children[1].Id, children[0].Id]).Success);

        Assert.That(before, Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(await NamesAsync(_bench.Site, address), Is.EqualTo(new[] { "Two", "One" }));
        await WithinASecondAsync(async () => (await NamesAsync(_other, address)).SequenceEqual(["Two", "One"]));
    }

    [Test]
    public async Task Unpublish_HidesTheItem_OnBothNodes()
    {
        var page = Published("Withdrawn");
        var address = Address(page);
        await _bench.Site.JsonAsync(address);
        await SeenThereAsync(address);

        _bench.Contents.Unpublish(_bench.Load(page));

        using var here = await _bench.Site.SendAsync(address);
        Assert.That(here.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await WithinASecondAsync(async () =>
        {
            using var there = await _other.SendAsync(address);
            return there.StatusCode == HttpStatusCode.NotFound;
        });
    }

    private IContent Below(IContent parent, string name) => _bench.SavedAndPublished(_bench.NewPage(name, parent.Id));

    private static async Task<string[]> NamesAsync(TestSite site, string address) =>
        [
            .. (await site.JsonAsync(address))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("name").GetString()!),
        ];

    private static async Task KeptAsync(TestSite site, string address)
    {
        while (!await IsKeptAsync(site, address))
        {
            await Task.Yield();
        }
    }

    private static async Task<bool> IsKeptAsync(TestSite site, string address)
    {
        using var answer = await site.SendAsync(address);
        return answer.Headers.Age is not null;
    }

    private IContent Published(string name) => _bench.SavedAndPublished(_bench.NewPage(name));

    private Task SeenThereAsync(string address) =>
        WithinASecondAsync(async () =>
        {
            using var there = await _other.SendAsync(address);
            return there.StatusCode == HttpStatusCode.OK;
        });

    private static string Address(IContent content) => $"{ContentApi}/item/{content.Key}";

    private static async Task WithinASecondAsync(Func<Task<bool>> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
            await Task.Yield();
        }
    }
}
