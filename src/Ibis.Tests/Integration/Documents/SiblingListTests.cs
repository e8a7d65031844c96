using Dapper;
using Ibis.Tests.Integration.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Tests.Integration.Documents;

/// <summary>Lists of children that are counted without reading them, beside what the database has.</summary>
internal sealed class SiblingListTests
{
    private TestDatabase _database = null!;
    private ContentBench _bench = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(_database);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static IEnumerable<int> Seeds() => [1, 2, Random.Shared.Next()];

    [TestCaseSource(nameof(Seeds))]
    public void Tree_AfterAnyChanges_HasTheCountsAndTheOrderOfTheDatabase(int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var items = new List<IContent> { _bench.Saved(_bench.NewPage($"Root {seed}")) };
        for (var step = 1; step <= 40; step++)
        {
            var what = Change(random, items, $"{seed} {step}");

            foreach (var parent in items)
            {
                var expected = InDatabase(parent);
                // Once to be counted, once to be listed, once from the list.
                for (var time = 0; time < 3; time++)
                {
                    Assert.That(SeenSiblings.Of(_bench.Site, parent).Is(expected), what);
                    Assert.That(
                        SeenSiblings.Around(_bench.Site, expected),
                        Is.EqualTo(SeenSiblings.Expected(expected)),
                        what
                    );
                }
            }
        }
    }

    [Test]
    public async Task Tree_OnAnotherNode_FollowsWhatIsMadeMovedAndSortedHere()
    {
        await using var other = await TestSite.StartAsync(_database);
        var parent = _bench.Saved(_bench.NewPage("Watched from elsewhere"));
        var elsewhere = _bench.Saved(_bench.NewPage("Elsewhere"));
        await SeenAsync("an empty list");
        var first = _bench.Saved(_bench.NewPage("First", parent.Id));
        var second = _bench.Saved(_bench.NewPage("Second", parent.Id));
        await SeenAsync("two new ones");
        _bench.Contents.Sort([second.Id, first.Id]);
        await SeenAsync("another order");
        _bench.Contents.Move(_bench.Load(first), elsewhere.Id);
        await SeenAsync("one gone elsewhere");
        _bench.Contents.MoveToRecycleBin(_bench.Load(second));
        await SeenAsync("one in the bin");

        async Task SeenAsync(string what)
        {
            var expected = InDatabase(parent);
            await TwoNodes.SoonAsync(() => SeenSiblings.Of(other, parent).Is(expected), what);
            for (var time = 0; time < 3; time++)
            {
                Assert.That(SeenSiblings.Of(other, parent).Is(expected), what);
                Assert.That(SeenSiblings.Around(other, expected), Is.EqualTo(SeenSiblings.Expected(expected)), what);
            }
        }
    }

    [Test]
    public void SavedDraft_LeavesTheOrderOfItsSiblings_AsTheNavigationHasIt()
    {
        var parent = _bench.SavedAndPublished(_bench.NewPage("Wide"));
        var first = _bench.Saved(_bench.NewPage("One", parent.Id));
        var second = _bench.Saved(_bench.NewPage("Two", parent.Id));
        _bench.SavedAndPublished(first);
        var before = Navigated(parent);

        _bench.SavedAndPublished(_bench.Load(first));

        Assert.That(Navigated(parent), Is.SameAs(before), "nothing was sorted anew");
        _bench.Contents.Sort([second.Id, first.Id]);
        Assert.That(Navigated(parent), Is.EqualTo([second.Key, first.Key]));
    }

    private string Change(Random random, List<IContent> items, string name)
    {
        var place = random.Next(1, items.Count + 1);
        var item = place < items.Count ? _bench.Load(items[place]) : null;
        var parent = _bench.Load(items[random.Next(items.Count)]);
        switch (random.Next(8))
        {
            case 0 when item is { Trashed: false }:
                _bench.Contents.Save(item);
                _bench.Contents.Publish(item, ["*"]);
                return $"saved and published {item.Name}";
            case 1 when item is { Trashed: false } && !parent.Trashed && !IsBelow(parent, item):
                _bench.Contents.Move(item, parent.Id);
                return $"moved {item.Name} below {parent.Name}";
            case 2 when item is { Trashed: false }:
                _bench.Contents.MoveToRecycleBin(item);
                return $"threw {item.Name} away";
            case 3 when item is { Trashed: true } && !parent.Trashed && !IsBelow(parent, item):
                _bench.Contents.Move(item, parent.Id);
                return $"restored {item.Name} below {parent.Name}";
            case 4 when item is not null:
                items.RemoveAll(other => other.Id == item.Id || IsBelow(_bench.Load(other), item));
                _bench.Contents.Delete(item);
                return $"deleted {item.Name}";
            case 5 when !parent.Trashed:
                _bench.Contents.Sort(_bench.Children(parent.Id).Select(child => child.Id).Reverse());
                return $"turned the children of {parent.Name} round";
            default:
                items.Add(_bench.Saved(_bench.NewPage($"New {name}", items[0].Id)));
                return $"made {name}";
        }
    }

    private static bool IsBelow(IContent item, IContent other) =>
        $"{item.Path},".Contains($",{other.Id},", StringComparison.Ordinal);

    private Guid[] Navigated(IContent parent)
    {
        _bench.Site.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(parent.Key, out var keys);
        return (Guid[])keys;
    }

    private Guid[] InDatabase(IContent parent)
    {
        using var connection = _database.DataSource.OpenConnection();
        return
        [
            .. connection.Query<Guid>(
                """
                select key
                from umbraco.node
                where parent_id = @Id and object_type = @type and not trashed
                order by sort_order, id
                """,
                new { parent.Id, type = Constants.ObjectTypes.Document }
            ),
        ];
    }
}
