using System.Net;
using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.DeliveryApi;

public sealed class QueryTests
{
    private ContentBench _bench = null!;
    private IContent _home = null!;
    private IContent _folder = null!;

    private TestSite Site => _bench.Site;

    [OneTimeSetUp]
    public async Task Start()
    {
        _bench = await ContentBench.StartAsync(Settings());
        _home = _bench.SavedAndPublished(_bench.NewPage("Home"));
        _folder = _bench.SavedAndPublished(_bench.NewPage("Folder", _home.Id));
        foreach (var name in new[] { "Delta", "Alpha", "Charlie", "Bravo 50%" })
        {
            _bench.SavedAndPublished(_bench.NewArticle(name, parentId: _folder.Id), ContentBench.English);
        }
        _bench.Saved(_bench.NewPage("Draft", _folder.Id));
        var hidden = _bench.SavedAndPublished(_bench.NewPage("Hidden", _home.Id));
        _bench.SavedAndPublished(_bench.NewPage("Below hidden", hidden.Id));
        _bench.Contents.Unpublish(_bench.Load(hidden));
    }

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public async Task Children_AreFound_InTheOrderOfTheTree() =>
        Assert.That(
            await Site.NamesAsync($"?fetch=children:{_folder.Key}"),
            Is.EqualTo(["Delta", "Alpha", "Charlie", "Bravo 50%"])
        );

    [Test]
    public async Task Descendants_LeaveOutWhatIsBelowAnUnpublishedItem() =>
        Assert.That(
            await Site.NamesAsync($"?fetch=descendants:{_home.Key}&take=100"),
            Is.EquivalentTo(["Folder", "Delta", "Alpha", "Charlie", "Bravo 50%"])
        );

    [Test]
    public async Task Ancestors_AreFound()
    {
        var child = _bench.Children(_folder.Id).First();

        Assert.That(await Site.NamesAsync($"?fetch=ancestors:{child.Key}"), Is.EquivalentTo(["Home", "Folder"]));
    }

    [Test]
    public async Task Sort_ByNameDescending_WithPaging_CountsAll()
    {
        var page = await Site.JsonAsync($"{ContentApi}?fetch=children:{_folder.Key}&sort=name:desc&skip=1&take=2");

        Assert.That(page.GetProperty("total").GetInt32(), Is.EqualTo(4));
        Assert.That(
            page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()),
            Is.EqualTo(["Charlie", "Bravo 50%"])
        );
    }

    [TestCase("contentType:article", 4)]
    [TestCase("contentType:!article", 2)]
    [TestCase("contentType:article,page", 6)]
    [TestCase("name:alpha", 1)]
    [TestCase("name:!alpha", 5)]
    [TestCase("name:50%", 1)]
    [TestCase("name:5_%", 0)]
    [TestCase("createDate>:2020-01-01", 6)]
    [TestCase("createDate<2020-01-01", 0)]
    public async Task Filter_FindsWhatItSays(string filter, int total)
    {
        var answer = await Site.JsonAsync($"{ContentApi}?take=0&filter={Uri.EscapeDataString(filter)}");

        Assert.That(answer.GetProperty("total").GetInt32(), Is.EqualTo(total));
        Assert.That(answer.GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Query_InALanguageWithoutText_LeavesOutWhatHasNone() =>
        Assert.That(await Site.NamesAsync($"?fetch=children:{_folder.Key}", ("Accept-Language", "fr")), Is.Empty);

    [Test]
    public async Task Preview_QueriesDrafts()
    {
        var names = await Site.NamesAsync(
            $"?fetch=descendants:{_home.Key}&take=100",
            ("Preview", "true"),
            ("Api-Key", Key)
        );

        Assert.That(names, Is.SupersetOf(new[] { "Draft", "Hidden", "Below hidden", "Alpha" }));
    }

    [TestCase("?filter=colour:red", "Filter option not found")]
    [TestCase("?fetch=cousins:home", "Selector option not found")]
    [TestCase("?sort=colour:asc", "Sort option not found")]
    [TestCase("?filter=createDate%3Enever", "Filter could not be read")]
    [TestCase("?skip=-1", "Paging out of range")]
    [TestCase("?take=1000000", "Paging out of range")]
    [TestCase("?skip=99999999999999999999", "The request could not be read")]
    [TestCase("?take=ten", "The request could not be read")]
    [TestCase("/items?id=12", "The request could not be read")]
    [TestCase("?filter=name:%00", "The request could not be read")]
    [TestCase("?expand=properties[a", "expand or fields could not be read")]
    [TestCase("?fields=]", "expand or fields could not be read")]
    public async Task Nonsense_IsAProblem_NotAnError(string query, string title) =>
        Assert.That(await Site.ProblemAsync(ContentApi + query), Is.EqualTo((HttpStatusCode.BadRequest, title)));

    [Test]
    public async Task RandomQueries_NeverFailTheServer()
    {
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        string[] words =
        [
            "fetch",
            "filter",
            "sort",
            "skip",
            "take",
            "expand",
            "fields",
            "children:",
            "name:",
            "createDate>",
            "updateDate<:",
            "!",
            ",",
            "[",
            "]",
            "$all",
            "properties",
            "'",
            "\"",
            ";--",
            "%",
            "\\",
            "\ud83d\ude00",
            "\u202e",
            "-1",
            "2147483648",
            "2026-02-30",
            "9999-12-31T23:59:59-14:00",
            "/",
            "..",
            "\t",
        ];
        for (var round = 0; round < 300; round++)
        {
            var query = string.Join(
                '&',
                Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ =>
                        words[random.Next(7)]
                        + "="
                        + Uri.EscapeDataString(string.Concat(random.GetItems(words, random.Next(1, 5))))
                    )
            );

            using var response = await Site.SendAsync($"{(random.Next(2) == 0 ? ContentApi : MediaApi)}?{query}");

            Assert.That((int)response.StatusCode, Is.LessThan(500), query);
        }
    }
}
