using Ibis.Core.ContentModel.Practices;
using Ibis.Core.StartingContent;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.StartingContent;

public sealed class StartingContentTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        await StartingContentCommand.RunAsync(_site.Services, TestContext.Progress.WriteLine, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task StartingContent_RunAgain_CreatesNothing()
    {
        var lines = new List<string>();

        await StartingContentCommand.RunAsync(_site.Services, lines.Add, CancellationToken.None);

        Assert.That(lines, Has.All.EndsWith(": 0 created"));
    }

    [Test]
    public void Practice_IsPublished_InEnglishOnly()
    {
        var practice = _site.Get<IContentService>().GetById(StableKey.OfContent("practices/migrant-routes-program"));

        Assert.That(practice?.PublishedCultures, Is.EqualTo(new[] { "en" }));
        Assert.That(
            practice?.GetValue<string>(PracticeAliases.Summary, "en"),
            Does.StartWith("The Migrant Routes program uses education")
        );
    }

    [Test]
    public void Home_IsPublished_InEveryLanguage()
    {
        var home = _site.Get<IContentService>().GetById(StableKey.OfContent("home"));

        Assert.That(home?.PublishedCultures, Is.EquivalentTo(new[] { "en", "fr", "es", "ar", "ru", "zh-Hans" }));
    }
}
