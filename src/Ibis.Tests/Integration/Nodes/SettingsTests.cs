using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Nodes;

/// <summary>What is set up once and read by every page.</summary>
internal sealed class SettingsTests : NodesTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Test]
    public async Task ContentType_ThatGetsAPropertyOnOneNode_HasItOnTheOther()
    {
        var strings = First.Get<IShortStringHelper>();
        var types = First.Get<IContentTypeService>();
        var text = await First.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid);
        var type = new ContentType(strings, Constants.System.Root) { Alias = "growingType", Name = "Growing type" };
        await types.CreateAsync(type, User);
        var cache = Second.Get<IPublishedContentTypeCache>();
        await TwoNodes.SoonAsync(() => Second.Get<IContentTypeService>().Get(type.Key) is not null, "a new type");
        Assert.That(cache.Get(PublishedItemType.Content, type.Alias).PropertyTypes, Is.Empty);

        type.AddPropertyType(new PropertyType(strings, text!, "added") { Name = "Added" }, "content", "Content");
        await types.UpdateAsync(type, User);

        await TwoNodes.SoonAsync(
            () => cache.Get(PublishedItemType.Content, type.Alias).PropertyTypes.Count() == 1,
            "a new property"
        );
    }

    [Test]
    public async Task Language_AddedOnOneNode_IsKnownToTheOther()
    {
        await First.Get<ILanguageService>().CreateAsync(new Language("es", "Spanish"), User);

        var languages = Second.Get<ILanguageService>();
        await TwoNodes.SoonAsync(() => languages.GetAsync("es").GetAwaiter().GetResult() is not null, "a language");
    }

    [Test]
    public async Task DictionaryItem_ChangedOnOneNode_IsChangedOnTheOther()
    {
        var items = First.Get<IDictionaryItemService>();
        var english = await First.Get<ILanguageService>().GetAsync("en");
        var item = new DictionaryItem("Greeting") { Translations = [new DictionaryTranslation(english!, "Hello")] };
        var created = (await items.CreateAsync(item, User)).Result!;
        await TwoNodes.SoonAsync(() => GreetingOnSecond() == "Hello", "a text");

        created.Translations = [new DictionaryTranslation(english!, "Welcome")];
        await items.UpdateAsync(created, User);

        await TwoNodes.SoonAsync(() => GreetingOnSecond() == "Welcome", "a changed text");
    }

    [Test]
    public async Task Domain_GivenOnOneNode_LeadsThereOnTheOther()
    {
        var home = Nodes.Content.Named("moving");
        var domains = Second.Get<IDomainCache>();
        Assert.That(domains.GetAssigned(home.Id), Is.Empty);

        var update = new DomainsUpdateModel { Domains = [new DomainModel { DomainName = "/moved", IsoCode = "en" }] };
        Assert.That((await First.Get<IDomainService>().UpdateDomainsAsync(home.Key, update)).Success);

        await TwoNodes.SoonAsync(() => domains.GetAssigned(home.Id).Any(domain => domain.Name == "/moved"), "a domain");
    }

    [Test]
    public async Task Media_RenamedOnOneNode_IsRenamedOnTheOther()
    {
        var service = First.Get<IMediaService>();
        var folder = service.CreateMedia("Pictures", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        service.Save(folder);
        var cache = Second.Get<IPublishedMediaCache>();
        await TwoNodes.SoonAsync(() => cache.GetById(folder.Key)?.Name == "Pictures", "a folder");

        folder.Name = "Photographs";
        service.Save(folder);

        await TwoNodes.SoonAsync(() => cache.GetById(folder.Key)?.Name == "Photographs", "a renamed folder");
    }

    private string? GreetingOnSecond() =>
        Second
            .Get<IDictionaryItemService>()
            .GetAsync("Greeting")
            .GetAwaiter()
            .GetResult()
            ?.Translations.FirstOrDefault(translation => translation.LanguageIsoCode == "en")
            ?.Value;
}
