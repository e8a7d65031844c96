using Ibis.Tests.Integration.DeliveryApi;
using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.Serving;

/// <summary>Kept answers beside those that are made anew, after random changes.</summary>
public sealed class KeptAnswerDifferentialTests
{
    private ContentBench _bench = null!;

    [OneTimeSetUp]
    public async Task Start() => _bench = await ContentBench.StartAsync(Settings(cached: true));

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    private static IEnumerable<int> Seeds() => [1, 2, Random.Shared.Next()];

    [TestCaseSource(nameof(Seeds))]
    public async Task KeptAnswer_AfterAnyChanges_IsWhatWouldBeMadeAnew(int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var root = _bench.SavedAndPublished(_bench.NewPage($"Root {seed}"));
        var items = new List<IContent> { root };
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 1; step <= 25; step++)
        {
            var what = Change(random, items, root, $"{seed} {step}");
            // Old ones stay: another item may have taken them.
            paths.UnionWith(items.Select(PathOf));

            foreach (var address in items.SelectMany(Addresses).Concat(paths))
            {
                Assert.That(await BodyAsync(address), Is.EqualTo(await MadeAnewAsync(address)), $"{what}: {address}");
            }
        }
    }

    private string Change(Random random, List<IContent> items, IContent root, string name)
    {
        var item = _bench.Load(items[random.Next(items.Count)]);
        var parent = items[random.Next(items.Count)];
        switch (random.Next(8))
        {
            case 0 or 1:
                items.Add(_bench.Saved(_bench.NewPage($"New {name}", parent.Id)));
                _bench.Contents.Publish(items[^1], ["*"]);
                return $"made and published below {parent.Name}";
            case 2:
                item.SetValue("link", $"umb://document/{parent.Key:N}");
                _bench.Contents.Save(item);
                _bench.Contents.Publish(item, ["*"]);
                return $"linked {item.Name} to {parent.Name}";
            case 3:
                // Few parts of addresses, which several items have at a time.
                item.Name = random.Next(2) == 0 ? $"Named {name}" : $"Named{(random.Next(2) == 0 ? ' ' : '-')}alike";
                _bench.Contents.Save(item);
                _bench.Contents.Publish(item, ["*"]);
                return $"renamed and published {item.Name}";
            case 4:
                item.Name = $"Draft {name}";
                _bench.Contents.Save(item);
                return $"saved {item.Name}";
            case 5 when item.Id != root.Id:
                _bench.Contents.Unpublish(item);
                return $"unpublished {item.Name}";
            case 6 when item.Id != root.Id && !parent.Path.Contains($",{item.Id}", StringComparison.Ordinal):
                _bench.Contents.Move(item, parent.Id);
                return $"moved {item.Name} below {parent.Name}";
            default:
                var children = _bench.Children(parent.Id).Select(child => child.Id).Reverse();
                _bench.Contents.Sort(children);
                return $"turned the children of {parent.Name} round";
        }
    }

    private static IEnumerable<string> Addresses(IContent item) =>
        [
            $"{ContentApi}/item/{item.Key}",
            $"{ContentApi}?fetch=children:{item.Key}",
            $"{ContentApi}?fetch=descendants:{item.Key}",
        ];

    private string PathOf(IContent item)
    {
        var route = _bench.Site.Get<IDocumentUrlService>().GetLegacyRouteFormat(item.Key, null, isDraft: false);
        return $"{ContentApi}/item/{route.TrimStart('/')}";
    }

    private async Task<string> BodyAsync(string address, params (string Name, string Value)[] headers)
    {
        using var answer = await _bench.Site.SendAsync(address, headers);
        // A refusal carries the number of its request.
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : $"{answer.StatusCode}";
    }

    // A request with a credential gets nothing that was kept.
    private Task<string> MadeAnewAsync(string address) => BodyAsync(address, ("Authorization", "Bearer nobody"));
}
