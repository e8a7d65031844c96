using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Languages;

internal sealed class LanguageServiceTests
{
    private TestSite _site = null!;

    private ILanguageService Languages => _site.Get<ILanguageService>();

    [SetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Language_WithFallback_ComesBackByItsCodeInAnyCase()
    {
        var created = await Languages.CreateAsync(
            new Language("pt-BR", "Portuguese") { FallbackIsoCode = "en", IsMandatory = true },
            ATypes.User
        );

        var language = await Languages.GetAsync("PT-br");
        Assert.Multiple(() =>
        {
            Assert.That(created.Success, Is.True);
            Assert.That(language?.Id, Is.EqualTo(created.Result.Id));
            Assert.That(language?.FallbackIsoCode, Is.EqualTo("en"));
            Assert.That(language?.IsMandatory, Is.True);
        });
    }

    [Test]
    public async Task Default_WhenAnotherLanguageBecomesIt_IsThatOneOnly()
    {
        await Languages.CreateAsync(new Language("nl", "Dutch") { IsDefault = true }, ATypes.User);

        var all = (await Languages.GetAllAsync()).ToArray();
        Assert.That(all.Single(language => language.IsDefault).IsoCode, Is.EqualTo("nl"));
        Assert.That(await Languages.GetDefaultIsoCodeAsync(), Is.EqualTo("nl"));
        Assert.That((await Languages.DeleteAsync("nl", ATypes.User)).Success, Is.False);
        Assert.That((await Languages.DeleteAsync("en", ATypes.User)).Success, Is.True);
    }

    [Test]
    public void IsoCode_OfNoLanguage_IsRefusedOrNull()
    {
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var repository = _site.Get<ILanguageRepository>();

        Assert.That(() => repository.GetIdByIsoCode("xx"), Throws.ArgumentException);
        Assert.That(repository.GetIdByIsoCode("xx", throwOnNotFound: false), Is.Null);
        Assert.That(repository.GetIsoCodeById(repository.GetDefaultId()), Is.EqualTo("en"));
    }
}
