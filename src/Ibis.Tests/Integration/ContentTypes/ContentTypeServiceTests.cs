using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.ContentTypes;

internal sealed class ContentTypeServiceTests
{
    private TestSite _site = null!;

    private IContentTypeService Types => _site.Get<IContentTypeService>();

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task ContentType_WhenCreated_ComesBackAsItWas()
    {
        var model = ATypes.Model(
            "article",
            variant: true,
            properties: [ATypes.Text("title", variant: true), ATypes.Text("code")]
        );
        model.Description = "What people read";
        model.Cleanup = new ContentTypeCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 3 };

        var created = await _site.CreateTypeAsync(model);

        var type = Types.Get(model.Key!.Value)!;
        Assert.Multiple(() =>
        {
            Assert.That(type.Id, Is.EqualTo(created.Id).And.GreaterThan(1099));
            Assert.That(type.Alias, Is.EqualTo("article"));
            Assert.That(type.Description, Is.EqualTo("What people read"));
            Assert.That(type.Path, Is.EqualTo($"-1,{type.Id}"));
            Assert.That(type.Level, Is.EqualTo(1));
            Assert.That(type.Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(type.HistoryCleanup!.PreventCleanup, Is.True);
            Assert.That(type.HistoryCleanup.KeepAllVersionsNewerThanDays, Is.EqualTo(3));
            Assert.That(type.PropertyGroups.Single().Alias, Is.EqualTo("content"));
            Assert.That(type.PropertyTypes.Select(property => property.Alias), Is.EqualTo(new[] { "title", "code" }));
            Assert.That(type.PropertyTypes, Has.All.Matches<IPropertyType>(property => property.Id > 0));
            Assert.That(type.PropertyTypes.First().DataTypeId, Is.EqualTo(Constants.DataTypes.Textbox));
            Assert.That(type.PropertyTypes.First().PropertyEditorAlias, Is.EqualTo("Umbraco.TextBox"));
            Assert.That(type.PropertyTypes.First().Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(type.IsDirty(), Is.False);
        });
    }

    [Test]
    public async Task ContentType_WhenHandedOut_IsACopy()
    {
        await _site.CreateTypeAsync(ATypes.Model("copied", properties: ATypes.Text("title")));

        var mine = _site.TypeOf("copied");
        mine.Name = "changed";
        mine.PropertyTypes.First().Name = "changed";

        var again = _site.TypeOf("copied");
        Assert.That(again.Name, Is.EqualTo("copied"));
        Assert.That(again.PropertyTypes.First().Name, Is.EqualTo("title"));
    }

    [Test]
    public async Task ContentType_WithCompositionAndParents_KeepsThem()
    {
        var seo = await _site.CreateTypeAsync(ATypes.Model("seo", properties: ATypes.Text("metaTitle")));
        var model = ATypes.Model("landing", properties: ATypes.Text("hero"));
        model.Compositions = [new Composition { Key = seo.Key, CompositionType = CompositionType.Composition }];
        var landing = await _site.CreateTypeAsync(model);
        var parent = _site.TypeOf("landing");
        parent.AllowedContentTypes = [new ContentTypeSort(seo.Key, 0, seo.Alias)];
        await _site.SaveTypeAsync(parent);

        Assert.Multiple(() =>
        {
            Assert.That(
                _site.TypeOf("landing").CompositionPropertyTypes.Select(property => property.Alias),
                Is.EquivalentTo(new[] { "metaTitle", "hero" })
            );
            Assert.That(_site.TypeOf("landing").AllowedContentTypes!.Single().Alias, Is.EqualTo("seo"));
            Assert.That(Types.GetComposedOf(seo.Id).Select(type => type.Id), Is.EqualTo(new[] { landing.Id }));
        });
        Assert.That(
            await Types.GetAllowedParentKeysAsync(seo.Key),
            Has.Property("Result").EqualTo(new[] { landing.Key })
        );

        await Types.DeleteAsync(seo.Key, ATypes.User);

        Assert.That(_site.TypeOf("landing").ContentTypeComposition, Is.Empty);
        Assert.That(_site.TypeOf("landing").AllowedContentTypes, Is.Empty);
    }

    [Test]
    public async Task Alias_OfAnotherType_IsRefused()
    {
        await _site.CreateTypeAsync(ATypes.Model("taken"));

        var second = await _site
            .Get<global::Umbraco.Cms.Core.Services.ContentTypeEditing.IContentTypeEditingService>()
            .CreateAsync(ATypes.Model("Taken"), ATypes.User);

        Assert.That(second.Success, Is.False);
    }

    [Test]
    public async Task Folder_WhenItsParentMoves_KeepsTypesInPlace()
    {
        var folders = _site.Get<IContentTypeContainerService>();
        var outer = (await folders.CreateAsync(null, "Outer", null, ATypes.User)).Result!;
        var inner = (await folders.CreateAsync(null, "Inner", outer.Key, ATypes.User)).Result!;
        var model = ATypes.Model("inFolder");
        model.ContainerKey = inner.Key;
        var type = await _site.CreateTypeAsync(model);

        Assert.That(_site.TypeOf("inFolder").Path, Is.EqualTo($"-1,{outer.Id},{inner.Id},{type.Id}"));

        await Types.MoveAsync(type.Key, outer.Key);

        Assert.That(_site.TypeOf("inFolder").Path, Is.EqualTo($"-1,{outer.Id},{type.Id}"));
        Assert.That(_site.TypeOf("inFolder").Level, Is.EqualTo(2));
        Assert.That((await folders.CreateAsync(null, "outer", null, ATypes.User)).Success, Is.False);
        Assert.That((await folders.DeleteAsync(inner.Key, ATypes.User)).Success, Is.True);
        Assert.That(await folders.GetAsync(inner.Key), Is.Null);
    }

    [Test]
    public async Task Types_ChangedOnOneNode_AreSeenByAnother()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = await TestSite.StartAsync(database);
        await using var second = await TestSite.StartAsync(database);
        var model = ATypes.Model("shared");
        await first.CreateTypeAsync(model);
        Assert.That(() => Seen()?.Name, Is.EqualTo("shared").After(5000, 20));

        var type = first.TypeOf("shared");
        type.Name = "Renamed";
        await first.SaveTypeAsync(type);

        Assert.That(() => Seen()?.Name, Is.EqualTo("Renamed").After(5000, 20));

        IContentType? Seen() => second.Get<IContentTypeService>().Get("shared");
    }
}
