using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Dictionary;

internal sealed class DictionaryItemServiceTests
{
    private TestSite _site = null!;

    private IDictionaryItemService Dictionary => _site.Get<IDictionaryItemService>();

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Items_InATree_AreFoundByKeyAndBelowTheirParent()
    {
        var english = (await _site.Get<ILanguageService>().GetDefaultLanguageAsync())!;
        var german = await _site.CreateLanguageAsync("de");
        var parent = await CreatedAsync("Search", null, english, "Search");
        var child = await CreatedAsync("Search.Button", parent.Key, english, "Find");
        var found = (await Dictionary.GetAsync("search.button"))!;
        found.AddOrUpdateDictionaryValue(german, "Finden");
        await Dictionary.UpdateAsync(found, ATypes.User);

        var again = (await Dictionary.GetAsync(child.Key))!;
        Assert.Multiple(() =>
        {
            Assert.That(again.GetTranslatedValue("de"), Is.EqualTo("Finden"));
            Assert.That(again.GetTranslatedValue("en"), Is.EqualTo("Find"));
            Assert.That(again.ParentId, Is.EqualTo(parent.Key));
        });
        Assert.That(Keys(await Dictionary.GetDescendantsAsync(parent.Key)), Is.EqualTo(new[] { "Search.Button" }));
        Assert.That(Keys(await Dictionary.GetChildrenAsync(parent.Key)), Is.EqualTo(new[] { "Search.Button" }));
        Assert.That(Keys(await Dictionary.GetAtRootAsync()), Is.EqualTo(new[] { "Search" }));
        Assert.That(await Dictionary.CountRootAsync(), Is.EqualTo(1));

        await Dictionary.DeleteAsync(parent.Key, ATypes.User);

        Assert.That(await Dictionary.GetAsync("Search.Button"), Is.Null);
    }

    private static IEnumerable<string> Keys(IEnumerable<IDictionaryItem> items) => items.Select(item => item.ItemKey);

    private async Task<IDictionaryItem> CreatedAsync(string key, Guid? parent, ILanguage language, string text)
    {
        var created = await Dictionary.CreateAsync(
            new DictionaryItem(parent, key) { Translations = [new DictionaryTranslation(language, text)] },
            ATypes.User
        );
        Assert.That(created.Status.ToString(), Is.EqualTo("Success"));
        return created.Result;
    }
}
