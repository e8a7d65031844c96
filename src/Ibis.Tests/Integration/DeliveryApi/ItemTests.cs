using System.Net;
using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.DeliveryApi;

public sealed class ItemTests
{
    private ContentBench _bench = null!;
    private IContent _home = null!;
    private IContent _article = null!;
    private IContent _page = null!;

    private TestSite Site => _bench.Site;

    [OneTimeSetUp]
    public async Task Start()
    {
        _bench = await ContentBench.StartAsync(Settings());
        _home = _bench.SavedAndPublished(_bench.NewPage("Home"));
        var article = _bench.NewArticle("An article", "Un article", _home.Id);
        article.SetValue("title", "English title", ContentBench.English);
        article.SetValue("title", "Titre français", ContentBench.French);
        article.SetValue("number", 7);
        _article = _bench.SavedAndPublished(article, ContentBench.BothCultures);
        var page = _bench.NewPage("Linking page", _home.Id);
        page.SetValue("title", "Links");
        page.SetValue("link", $"umb://document/{_article.Key:N}");
        _page = _bench.SavedAndPublished(page);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public async Task Item_ByKey_HasUmbracosShape()
    {
        var item = await Site.JsonAsync($"{ContentApi}/item/{_article.Key}");

        Assert.That(item.GetProperty("contentType").GetString(), Is.EqualTo("article"));
        Assert.That(item.GetProperty("id").GetGuid(), Is.EqualTo(_article.Key));
        Assert.That(item.GetProperty("name").GetString(), Is.EqualTo("An article"));
        Assert.That(item.GetProperty("properties").GetProperty("title").GetString(), Is.EqualTo("English title"));
        Assert.That(item.GetProperty("properties").GetProperty("number").GetInt32(), Is.EqualTo(7));
        Assert.That(
            item.GetProperty("route").GetProperty("startItem").GetProperty("id").GetGuid(),
            Is.EqualTo(_home.Key)
        );
        Assert.That(
            item.GetProperty("cultures").EnumerateObject().Select(culture => culture.Name),
            Is.EquivalentTo(["en", "fr"])
        );
    }

    [Test]
    public async Task Item_InAnotherLanguage_IsTranslated()
    {
        var item = await Site.JsonAsync($"{ContentApi}/item/{_article.Key}", ("Accept-Language", "fr-CA, fr;q=0.9"));

        Assert.That(item.GetProperty("name").GetString(), Is.EqualTo("Un article"));
        Assert.That(item.GetProperty("properties").GetProperty("title").GetString(), Is.EqualTo("Titre français"));
    }

    [Test]
    public async Task Item_ByItsOwnPath_IsFound()
    {
        var byKey = await Site.JsonAsync($"{ContentApi}/item/{_page.Key}");
        var path = byKey.GetProperty("route").GetProperty("path").GetString();

        var byPath = await Site.JsonAsync($"{ContentApi}/item{path}", ("Start-Item", _home.Key.ToString()));

        Assert.That(byPath.GetProperty("id").GetGuid(), Is.EqualTo(_page.Key));
    }

    [Test]
    public async Task Items_ByKeys_LeaveOutWhatDoesNotExist()
    {
        var items = await Site.JsonAsync($"{ContentApi}/items?id={_article.Key}&id={Guid.NewGuid()}&id={_page.Key}");

        Assert.That(
            items.EnumerateArray().Select(item => item.GetProperty("id").GetGuid()),
            Is.EqualTo([_article.Key, _page.Key])
        );
    }

    [Test]
    public async Task PickedItem_IsOpened_OnlyWhenExpanded()
    {
        var closed = await Site.JsonAsync($"{ContentApi}/item/{_page.Key}");
        var open = await Site.JsonAsync($"{ContentApi}/item/{_page.Key}?expand=properties[link]");

        Assert.That(
            closed.GetProperty("properties").GetProperty("link").GetProperty("properties").EnumerateObject(),
            Is.Empty
        );
        Assert.That(
            open.GetProperty("properties")
                .GetProperty("link")
                .GetProperty("properties")
                .GetProperty("title")
                .GetString(),
            Is.EqualTo("English title")
        );
    }

    [Test]
    public async Task Fields_LimitTheProperties()
    {
        var item = await Site.JsonAsync($"{ContentApi}/item/{_page.Key}?fields=properties[title]");

        Assert.That(
            item.GetProperty("properties").EnumerateObject().Select(property => property.Name),
            Is.EqualTo(["title"])
        );
    }

    [Test]
    public async Task StartItem_ThatDoesNotExist_IsAProblem()
    {
        var problem = await Site.ProblemAsync(ContentApi, ("Start-Item", "nowhere"));

        Assert.That(problem, Is.EqualTo((HttpStatusCode.NotFound, "The Start-Item could not be found")));
    }

    [TestCase("/item/00000000-0000-0000-0000-000000000001")]
    [TestCase("/item/no/such/path")]
    public async Task Item_ThatDoesNotExist_IsAProblem(string address) =>
        Assert.That(await Site.ProblemAsync(ContentApi + address), Is.EqualTo((HttpStatusCode.NotFound, "Not Found")));

    [Test]
    public async Task Draft_IsShown_OnlyToTheHolderOfTheKey()
    {
        var draft = _bench.Saved(_bench.NewPage("Only a draft", _home.Id));
        var address = $"{ContentApi}/item/{draft.Key}";

        using var asPublic = await Site.SendAsync(address);
        using var withoutKey = await Site.SendAsync(address, ("Preview", "true"));
        using var withWrongKey = await Site.SendAsync(address, ("Preview", "true"), ("Api-Key", "wrong"));
        using var withKey = await Site.SendAsync(address, ("Preview", "true"), ("Api-Key", Key));

        Assert.That(asPublic.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(withoutKey.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(withWrongKey.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(withKey.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(withKey.Headers.CacheControl?.NoStore, Is.True);
    }

    [Test]
    public async Task Item_WhoseAddressChanged_IsRedirected_WithItsStartItem()
    {
        var moved = _bench.SavedAndPublished(_bench.NewPage("Old address", _home.Id));
        var renamed = _bench.Load(moved);
        renamed.Name = "New address";
        _bench.SavedAndPublished(renamed);

        using var response = await Site.SendAsync($"{ContentApi}/item/home/old-address/");
        using var relative = await Site.SendAsync($"{ContentApi}/item/old-address/");
        var redirect = response.StatusCode == HttpStatusCode.MovedPermanently ? response : relative;

        Assert.That(redirect.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(redirect.Headers.Location?.ToString(), Does.Contain("new-address"));
        Assert.That(redirect.Headers.GetValues("Location-Start-Item-Id").Single(), Is.EqualTo(_home.Key.ToString()));
    }
}
