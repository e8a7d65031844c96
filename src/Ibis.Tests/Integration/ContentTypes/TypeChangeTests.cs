using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.ContentTypes;

/// <summary>What happens to documents when their type changes.</summary>
internal sealed class TypeChangeTests
{
    private TestSite _site = null!;

    private IContentService Documents => _site.Get<IContentService>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.CreateLanguageAsync("de-DE");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Property_WhenRemoved_TakesItsValuesAlong()
    {
        var document = await DocumentAsync("removal", "first", "second");
        var type = _site.TypeOf("removal");
        type.RemovePropertyType("first");
        await _site.SaveTypeAsync(type);

        type = _site.TypeOf("removal");
        type.AddPropertyType(Text("first"), "content");
        await _site.SaveTypeAsync(type);

        var again = Documents.GetById(document.Id)!;
        Assert.That(again.GetValue<string>("first"), Is.Null);
        Assert.That(again.GetValue<string>("second"), Is.EqualTo("second of removal"));
    }

    [Test]
    public async Task Property_WithValues_IsInUse()
    {
        await DocumentAsync("used", "filled");
        var type = _site.TypeOf("used");
        type.AddPropertyType(Text("empty"), "content");
        await _site.SaveTypeAsync(type);
        var usage = _site.Get<IPropertyTypeUsageService>();

        Assert.That((await usage.HasSavedPropertyValuesAsync(type.Key, "filled")).Result, Is.True);
        Assert.That((await usage.HasSavedPropertyValuesAsync(type.Key, "empty")).Result, Is.False);
        Assert.That((await usage.HasSavedPropertyValuesAsync(Guid.NewGuid(), "filled")).Success, Is.False);
        var textstring = await _site
            .Get<IDataTypeUsageService>()
            .HasSavedValuesAsync(Constants.DataTypes.Guids.TextstringGuid);
        Assert.That(textstring.Result, Is.True);
    }

    [Test]
    public async Task Property_WhenRenamed_KeepsItsValues()
    {
        var document = await DocumentAsync("renaming", "before");
        var type = _site.TypeOf("renaming");
        type.PropertyTypes.Single().Alias = "after";
        await _site.SaveTypeAsync(type);

        Assert.That(Documents.GetById(document.Id)!.GetValue<string>("after"), Is.EqualTo("before of renaming"));
    }

    [Test]
    public async Task Property_WhenMovedToAnotherGroup_KeepsItsValues()
    {
        var document = await DocumentAsync("moving", "text");
        var type = _site.TypeOf("moving");
        type.AddPropertyGroup("other", "Other");
        type.MovePropertyType("text", "other");
        await _site.SaveTypeAsync(type);

        Assert.That(_site.TypeOf("moving").PropertyGroups["other"].PropertyTypes!.Single().Alias, Is.EqualTo("text"));
        Assert.That(Documents.GetById(document.Id)!.GetValue<string>("text"), Is.EqualTo("text of moving"));
    }

    [Test]
    public async Task Composition_WhenRemoved_TakesItsValuesAlong()
    {
        var part = await _site.CreateTypeAsync(ATypes.Model("part", properties: ATypes.Text("shared")));
        await _site.CreateTypeAsync(ATypes.Model("whole", properties: ATypes.Text("own")));
        var type = _site.TypeOf("whole");
        type.AddContentType(part);
        await _site.SaveTypeAsync(type);
        var document = Saved(_site.TypeOf("whole"), "own", "shared");

        type = _site.TypeOf("whole");
        type.RemoveContentType("part");
        await _site.SaveTypeAsync(type);
        type = _site.TypeOf("whole");
        type.AddContentType(_site.TypeOf("part"));
        await _site.SaveTypeAsync(type);

        var again = Documents.GetById(document.Id)!;
        Assert.That(again.GetValue<string>("shared"), Is.Null);
        Assert.That(again.GetValue<string>("own"), Is.EqualTo("own of whole"));
    }

    [Test]
    public async Task Type_WhenItStartsToVary_KeepsNameAndValuesInTheDefaultLanguage()
    {
        var document = await DocumentAsync("plain", "text");
        Assert.That(Documents.Publish(document, ["*"]).Success, Is.True);
        await VaryAsync("plain", ContentVariation.Culture);

        var variant = Documents.GetById(document.Id)!;
        Assert.Multiple(() =>
        {
            Assert.That(variant.GetCultureName("en"), Is.EqualTo("A plain"));
            Assert.That(variant.GetValue<string>("text", "en"), Is.EqualTo("text of plain"));
            Assert.That(variant.GetValue<string>("text", "en", published: true), Is.EqualTo("text of plain"));
            Assert.That(variant.IsCulturePublished("en"), Is.True);
            Assert.That(variant.IsCultureAvailable("de-DE"), Is.False);
            Assert.That(variant.Edited, Is.False);
        });

        variant.SetCultureName("Eins", "de-DE");
        variant.SetValue("text", "deutsch", "de-DE");
        Assert.That(Documents.Save(variant).Success, Is.True);
        Assert.That(Documents.GetById(document.Id)!.GetValue<string>("text", "de-DE"), Is.EqualTo("deutsch"));
    }

    [Test]
    public async Task Type_WhenItStopsToVary_KeepsNameAndValuesOfTheDefaultLanguage()
    {
        var document = await DocumentAsync("varied", "text");
        await VaryAsync("varied", ContentVariation.Culture);
        var variant = Documents.GetById(document.Id)!;
        variant.SetCultureName("Eins", "de-DE");
        variant.SetValue("text", "deutsch", "de-DE");
        Documents.Save(variant);
        Documents.Publish(variant, ["en", "de-DE"]);

        await VaryAsync("varied", ContentVariation.Nothing);

        var plain = Documents.GetById(document.Id)!;
        Assert.Multiple(() =>
        {
            Assert.That(plain.Name, Is.EqualTo("A varied"));
            Assert.That(plain.GetValue<string>("text"), Is.EqualTo("text of varied"));
            Assert.That(plain.GetValue<string>("text", published: true), Is.EqualTo("text of varied"));
            Assert.That(plain.Published, Is.True);
            Assert.That(plain.Edited, Is.False);
            Assert.That(plain.AvailableCultures, Is.Empty);
        });
    }

    [Test]
    public async Task Type_WhenDeleted_TakesItsDocumentsAlong()
    {
        var document = await DocumentAsync("doomed", "text");
        var type = _site.TypeOf("doomed");
        Assert.That(_site.Get<IContentTypeService>().HasContentNodes(type.Id), Is.True);

        await _site.Get<IContentTypeService>().DeleteAsync(type.Key, ATypes.User);

        Assert.That(Documents.GetById(document.Id), Is.Null);
        Assert.That(_site.Get<IContentTypeService>().Get("doomed"), Is.Null);
    }

    [Test]
    public async Task Language_WhenDeleted_TakesItsTranslationsAlong()
    {
        await _site.CreateLanguageAsync("fr-FR");
        var document = await DocumentAsync("spoken", "text");
        await VaryAsync("spoken", ContentVariation.Culture);
        var variant = Documents.GetById(document.Id)!;
        variant.SetCultureName("Un", "fr-FR");
        variant.SetValue("text", "français", "fr-FR");
        Documents.Save(variant);

        await _site.Get<ILanguageService>().DeleteAsync("fr-FR", ATypes.User);

        Assert.That(Documents.GetById(document.Id)!.AvailableCultures, Is.EqualTo(new[] { "en" }));
        Assert.That(Documents.GetById(document.Id)!.GetValue<string>("text", "fr-FR"), Is.Null);
    }

    private async Task VaryAsync(string alias, ContentVariation variation)
    {
        var type = _site.TypeOf(alias);
        type.Variations = variation;
        foreach (var property in type.PropertyTypes)
        {
            property.Variations = variation;
        }
        await _site.SaveTypeAsync(type);
    }

    private async Task<IContent> DocumentAsync(string alias, params string[] properties) =>
        Saved(
            await _site.CreateTypeAsync(ATypes.Model(alias, properties: properties.Select(name => ATypes.Text(name)))),
            properties
        );

    private IContent Saved(IContentType type, params string[] properties)
    {
        var document = Documents.Create($"A {type.Alias}", Constants.System.Root, type.Alias);
        foreach (var property in properties)
        {
            document.SetValue(property, $"{property} of {type.Alias}");
        }
        Assert.That(Documents.Save(document).Success, Is.True);
        return document;
    }

    private PropertyType Text(string alias) =>
        new(
            _site.Get<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(),
            _site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid).Result!,
            alias
        )
        {
            Name = alias,
        };
}
