using System.Net.Http.Json;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class DictionaryPackageTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await BuiltClient.EnsureAsync();
        _site = await TestSite.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task DictionaryItems_ThatTheClientCanName_AreTextsOfTheClient()
    {
        await AddAsync("survey_question_help", "What do you want to know?");
        await AddAsync("survey.title", "For visitors");
        using var client = _site.SignedInAsAdministrator();

        var packages = await client.GetFromJsonAsync<JsonElement[]>(EditorClient.Api + "/manifest/manifest/private");

        var extension = packages!
            .Single(package => package.GetProperty("name").GetString() == "Dictionary")
            .GetProperty("extensions")[0];
        Assert.That(extension.GetProperty("type").GetString(), Is.EqualTo("localization"));
        Assert.That(
            extension.GetProperty("meta").GetRawText(),
            Is.EqualTo("""{"culture":"en","localizations":{"survey":{"question_help":"What do you want to know?"}}}""")
        );
    }

    private async Task AddAsync(string key, string text)
    {
        var language = (await _site.Get<ILanguageService>().GetAllAsync()).Single();
        var item = new DictionaryItem(key) { Translations = [new DictionaryTranslation(language, text)] };
        var made = await _site.Get<IDictionaryItemService>().CreateAsync(item, Constants.Security.SuperUserKey);
        Assert.That(made.Success, Is.True);
    }
}
