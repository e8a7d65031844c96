using Ibis.Umbraco.Entities;
using Umbraco.Cms.Core;

namespace Ibis.Tests.Integration.Entities;

public sealed class NavigationTests
{
    private static readonly TestNode Home = TestNode.Under(null, 5001, "Home") with { Published = true };
    private static readonly TestNode Owl = TestNode.Under(Home, 5002, "Owl") with
    {
        ContentTypeId = EntityDatabase.Article,
        Published = true,
        Cultures = """{"en": {"published": true}, "fr": {"published": false}}""",
    };
    private static readonly TestNode Egg = TestNode.Under(Owl, 5003, "Egg") with
    {
        ContentTypeId = EntityDatabase.Article,
    };
    private static readonly TestNode Gone = TestNode.InBin(5005, "Gone") with { Published = true };

    private EntityDatabase _database = null!;
    private NavigationRepository _navigation = null!;
    private PublishStatusRepository _statuses = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        _database = await EntityDatabase.CreateAsync();
        _database.Add(Home, Owl, Egg, Gone);
        _navigation = new NavigationRepository(_database.Rows, _database.Orders);
        _statuses = new PublishStatusRepository(_database.Rows, _database.Memory, _database.Types, _database.Languages);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public void Tree_ComesParentsFirst_WithoutTheTrashed()
    {
        var nodes = _database.InScope(() =>
            _navigation.GetContentNodesByObjectType(Constants.ObjectTypes.Document).ToList()
        );

        Assert.That(nodes.Select(node => node.Id), Is.EqualTo([Home.Id, Owl.Id, Egg.Id]));
        Assert.That(nodes.Select(node => node.ContentTypeKey), Has.None.EqualTo(Guid.Empty));
    }

    [Test]
    public void Bin_HoldsTheTrashed() =>
        Assert.That(
            _database.InScope(() =>
                _navigation.GetTrashedContentNodesByObjectType(Constants.ObjectTypes.Document).Single().Id
            ),
            Is.EqualTo(Gone.Id)
        );

    [Test]
    public void Node_ComesWithItsAncestors()
    {
        var nodes = _database.InScope(() =>
            _navigation.GetContentNodeWithAncestors(Egg.Key, Constants.ObjectTypes.Document).ToList()
        );

        Assert.That(nodes.Select(node => node.Id), Is.EqualTo([Home.Id, Owl.Id, Egg.Id]));
    }

    [Test]
    public void PublishedCultures_AreAllLanguages_OrThoseOfContentThatVaries()
    {
        var all = _database.InScope(() => _statuses.GetAllPublishStatusAsync(CancellationToken.None).Result);

        Assert.That(all.Keys, Is.EquivalentTo([Home.Key, Owl.Key]));
        Assert.That(all[Home.Key], Is.EquivalentTo(["en", "fr"]));
        Assert.That(all[Owl.Key], Is.EquivalentTo(["en"]));
    }

    [Test]
    public void Branch_NamesItsUnpublishedToo()
    {
        var branch = _database.InScope(() =>
            _statuses.GetDescendantsOrSelfPublishStatusAsync(Owl.Key, CancellationToken.None).Result
        );

        Assert.That(branch.Keys, Is.EquivalentTo([Owl.Key, Egg.Key]));
        Assert.That(branch[Egg.Key], Is.Empty);
    }

    [Test]
    public void Trashed_IsPublishedNowhere() =>
        Assert.That(
            _database.InScope(() => _statuses.GetPublishStatusAsync(Gone.Key, CancellationToken.None).Result),
            Is.Empty
        );
}
