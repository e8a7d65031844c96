using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Urls;

/// <summary>From an address to its document, after the siblings have been looked through once.</summary>
internal sealed class AddressLookupTests
{
    private TestDatabase _database = null!;
    private TestSite _site = null!;
    private SurvivalContent _content = null!;
    private IContent _parent = null!;

    private IContentService Contents => _site.Get<IContentService>();

    [OneTimeSetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _site = await TestSite.StartAsync(_database);
        _content = new SurvivalContent(_site);
        await _content.PrepareAsync();
        _parent = _content.Named("publishing");
        Assert.That(At("page-1"), Is.EqualTo(_content.Named("page-1").Key));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public void Document_PublishedLater_IsFound()
    {
        var later = Published("later");

        Assert.That(At("later"), Is.EqualTo(later.Key));
        Assert.That(At("later"), Is.EqualTo(later.Key));
    }

    [Test]
    public void Document_Renamed_IsFoundByItsNewAddressOnly()
    {
        var renamed = Published("old-name");
        var before = At("old-name");
        SurvivalContent.Rename(renamed, "new-name");
        Publish(renamed);

        Assert.That(before, Is.EqualTo(renamed.Key));
        Assert.That(At("old-name"), Is.Null);
        Assert.That(At("new-name"), Is.EqualTo(renamed.Key));
    }

    [Test]
    public void Document_ThatTakesTheAddressOfAnother_IsFoundThere()
    {
        var first = Published("wanted");
        var before = At("wanted");
        SurvivalContent.Rename(first, "given-up");
        Publish(first);
        var second = Published("wanted");

        Assert.That(before, Is.EqualTo(first.Key));
        Assert.That(At("wanted"), Is.EqualTo(second.Key));
    }

    [Test]
    public void Document_Moved_IsNotFoundWhereItWas()
    {
        var moved = Published("moved-away");
        var before = At("moved-away");
        var target = _content.Named("growing");
        Contents.Move(moved, target.Id);

        Assert.That(before, Is.EqualTo(moved.Key));
        Assert.That(At("moved-away"), Is.Null);
        Assert.That(At("moved-away", target), Is.EqualTo(moved.Key));
    }

    [Test]
    public void Document_Withdrawn_IsNotFound()
    {
        var withdrawn = Published("withdrawn");
        var before = At("withdrawn");
        Contents.Unpublish(withdrawn);

        Assert.That(before, Is.EqualTo(withdrawn.Key));
        Assert.That(At("withdrawn"), Is.Null);
    }

    [Test]
    public void Document_ThatComesToStandBeforeAnotherOfItsSegment_IsFoundInsteadOfIt()
    {
        var (first, second) = (Published("first-house"), Published("red-house"));
        var before = At("red-house");
        // Another name, and the same part of an address.
        SurvivalContent.Rename(first, "Red house");
        Publish(first);

        Assert.That(before, Is.EqualTo(second.Key));
        Assert.That(At("red-house"), Is.EqualTo(first.Key));
        Assert.That(Contents.Sort([second.Id, first.Id]).Success);
        Assert.That(At("red-house"), Is.EqualTo(second.Key));
    }

    private Guid? At(string segment, IContent? parent = null) =>
        _site
            .Get<IDocumentUrlService>()
            .GetDocumentKeyByRoute($"/{segment}", "en", (parent ?? _parent).Id, isDraft: false);

    private Content Published(string name)
    {
        var content = _content.New(name, _parent);
        Publish(content);
        return content;
    }

    private void Publish(IContent content)
    {
        Assert.That(Contents.Save(content).Success);
        Assert.That(Contents.Publish(content, SurvivalContent.Cultures).Success);
    }
}
