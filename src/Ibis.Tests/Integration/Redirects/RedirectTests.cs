using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.Redirects;

internal sealed class RedirectTests
{
    private ContentBench _bench = null!;

    private IRedirectUrlService Redirects => _bench.Site.Get<IRedirectUrlService>();

    [OneTimeSetUp]
    public async Task Start() =>
        _bench = await ContentBench.StartAsync(
            new Dictionary<string, string?> { ["Umbraco:CMS:Global:HideTopLevelNodeFromPath"] = "false" }
        );

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public void Page_PublishedUnderANewName_IsFoundUnderTheOld_WithItsDescendants()
    {
        var top = _bench.SavedAndPublished(_bench.NewPage("Renamed top"));
        var page = _bench.SavedAndPublished(_bench.NewPage("Renamed page", top.Id));
        var (oldTop, oldPage) = (UrlOf(top), UrlOf(page));

        var renamed = _bench.Load(top);
        renamed.Name = "New top";
        _bench.SavedAndPublished(renamed);

        Assert.That(UrlOf(top), Is.Not.EqualTo(oldTop));
        Assert.That(Redirects.GetMostRecentRedirectUrl(oldPage)?.ContentKey, Is.EqualTo(page.Key));
        Assert.That(Redirects.GetContentRedirectUrls(page.Key).Select(redirect => redirect.Url), Is.EqualTo([oldPage]));
    }

    [Test]
    public void Page_PublishedUnderTheSameName_GetsNoRedirect()
    {
        var page = _bench.SavedAndPublished(_bench.NewPage("Unchanged"));
        var edited = _bench.Load(page);
        edited.SetValue("title", "another");

        _bench.SavedAndPublished(edited);

        Assert.That(Redirects.GetContentRedirectUrls(page.Key), Is.Empty);
    }

    [Test]
    public void Page_Moved_IsFoundUnderTheOldUrl()
    {
        var from = _bench.SavedAndPublished(_bench.NewPage("Moved from"));
        var to = _bench.SavedAndPublished(_bench.NewPage("Moved to"));
        var page = _bench.SavedAndPublished(_bench.NewPage("Moved page", from.Id));
        var oldUrl = UrlOf(page);

        _bench.Contents.Move(_bench.Load(page), to.Id);

        Assert.That(Redirects.GetMostRecentRedirectUrl(oldUrl)?.ContentKey, Is.EqualTo(page.Key));
    }

    [Test]
    public void Page_RenamedBack_DoesNotRedirectToItself()
    {
        var page = _bench.SavedAndPublished(_bench.NewPage("There"));
        var url = UrlOf(page);
        Rename(page, "And");
        Rename(page, "There");

        Assert.That(UrlOf(page), Is.EqualTo(url));
        Assert.That(Redirects.GetContentRedirectUrls(page.Key).Select(redirect => redirect.Url), Does.Not.Contain(url));
    }

    [Test]
    public void Redirects_AreListedNewestFirst_AndGoWithTheirPage()
    {
        var page = _bench.SavedAndPublished(_bench.NewPage("Listed"));
        Rename(page, "Listed anew");

        var found = Redirects.SearchRedirectUrls("/LISTED", 0, 10, out var total).ToArray();
        _bench.Contents.Delete(_bench.Load(page));

        Assert.That(total, Is.GreaterThanOrEqualTo(1));
        Assert.That(found.Select(redirect => redirect.ContentKey), Does.Contain(page.Key));
        Assert.That(Redirects.GetContentRedirectUrls(page.Key), Is.Empty);
    }

    private void Rename(IContent page, string name)
    {
        var loaded = _bench.Load(page);
        loaded.Name = name;
        _bench.SavedAndPublished(loaded);
    }

    private string UrlOf(IContent content)
    {
        using var context = _bench.Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return _bench
            .Site.Get<IPublishedUrlProvider>()
            .GetUrl(content.Key, UrlMode.Relative, ContentBench.English)
            .TrimEnd('/');
    }
}
