using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Entities;

public sealed class EntityServiceTests
{
    private const string Cultures = """
        {"en": {"name": "Owl", "available": true, "published": true, "edited": false},
         "fr": {"name": "Hibou", "available": true, "published": false, "edited": true},
         "es": {"name": null, "available": false, "published": false, "edited": true}}
        """;

    private static readonly TestNode Home = TestNode.Under(null, 5001, "Home") with { Published = true };
    private static readonly TestNode Owl = TestNode.Under(Home, 5002, "Owl") with
    {
        ContentTypeId = EntityDatabase.Article,
        Published = true,
        Cultures = Cultures,
        SortOrder = 1,
    };
    private static readonly TestNode Egg = TestNode.Under(Owl, 5003, "egg");
    private static readonly TestNode Nest = TestNode.Under(Home, 5004, "Nest") with { SortOrder = 0 };
    private static readonly TestNode Gone = TestNode.InBin(5005, "Gone") with { Published = true };
    private static readonly TestNode Folder = TestNode.Under(null, 5006, "Folder") with
    {
        ObjectType = Constants.ObjectTypes.DocumentTypeContainer,
        ContentTypeId = null,
    };

    private EntityDatabase _database = null!;

    private EntityService Service => _database.Service;

    [OneTimeSetUp]
    public async Task Fill()
    {
        _database = await EntityDatabase.CreateAsync();
        _database.Add(Home, Owl, Egg, Nest, Gone, Folder);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public void Document_ThatVaries_ShowsItsTypeAndCultures()
    {
        var owl = (DocumentEntitySlim)Service.Get(Owl.Key, UmbracoObjectTypes.Document)!;

        Assert.Multiple(() =>
        {
            Assert.That(owl.ContentTypeAlias, Is.EqualTo("article"));
            Assert.That(owl.ContentTypeIcon, Is.EqualTo("icon-article"));
            Assert.That(owl.ContentTypeKey, Is.Not.EqualTo(Guid.Empty));
            Assert.That(owl.Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(
                owl.CultureNames,
                Is.EquivalentTo(new Dictionary<string, string> { ["en"] = "Owl", ["fr"] = "Hibou" })
            );
            Assert.That(owl.PublishedCultures, Is.EquivalentTo(["en"]));
            Assert.That(owl.EditedCultures, Is.EquivalentTo(["fr"]));
            Assert.That(owl.Published, Is.True);
            Assert.That(owl.HasChildren, Is.True);
            Assert.That(owl.CreatorId, Is.EqualTo(Constants.Security.UnknownUserId));
        });
    }

    [Test]
    public void Container_IsAPlainEntity() => Assert.That(Service.Get(Folder.Id), Is.TypeOf<EntitySlim>());

    [Test]
    public void Entity_OfAnotherType_IsNotFound() =>
        Assert.That(Service.Get(Home.Id, UmbracoObjectTypes.Media), Is.Null);

    [Test]
    public void Roots_LeaveOutOtherTypes() =>
        Assert.That(Names(Service.GetRootEntities(UmbracoObjectTypes.Document)), Is.EqualTo(["Home"]));

    [Test]
    public void Children_ComeInTheirOrder() =>
        Assert.That(Names(Service.GetChildren(Home.Id)), Is.EqualTo(["Nest", "Owl"]));

    [Test]
    public void Page_OfDescendants_HasTheOrderAndTheTotalOfAll()
    {
        var page = Service.GetPagedDescendants(
            Home.Id,
            UmbracoObjectTypes.Document,
            pageIndex: 1,
            pageSize: 2,
            out long total,
            ordering: Ordering.By("name", Direction.Descending)
        );

        Assert.That(Names(page), Is.EqualTo(["egg"]));
        Assert.That(total, Is.EqualTo(3));
    }

    [Test]
    public void Descendants_OfSeveralNodes_IncludeTheNodes()
    {
        var found = Service.GetPagedDescendants([Owl.Id, Nest.Id], UmbracoObjectTypes.Document, 0, 10, out long total);

        Assert.That(Names(found), Is.EquivalentTo(["Owl", "egg", "Nest"]));
        Assert.That(total, Is.EqualTo(3));
    }

    [Test]
    public void Filter_IsAppliedBesideTheQuery()
    {
        var found = Service.GetPagedDescendants(
            Home.Id,
            UmbracoObjectTypes.Document,
            0,
            10,
            out long total,
            _database.Query().Where(x => x.Name!.Contains("EG") || x.Key == Nest.Key)
        );

        Assert.That(Names(found), Is.EquivalentTo(["egg", "Nest"]));
        Assert.That(total, Is.EqualTo(2));
    }

    [Test]
    public void Trashed_AreLeftOutOnRequest()
    {
        var found = Service.GetPagedDescendants(UmbracoObjectTypes.Document, 0, 10, out _, includeTrashed: false);

        Assert.That(Names(found), Does.Not.Contain("Gone").And.Contain("Home"));
    }

    [Test]
    public void TrashedChildren_OfTheBin_AreListed()
    {
        var found = Service.GetPagedTrashedChildren(
            Constants.System.RecycleBinContent,
            UmbracoObjectTypes.Document,
            0,
            10,
            out long total
        );

        Assert.That(Names(found), Is.EqualTo(["Gone"]));
        Assert.That(total, Is.EqualTo(1));
    }

    [Test]
    public void Existence_IsToldByIdKeyAndType() =>
        Assert.Multiple(() =>
        {
            Assert.That(Service.Exists(Home.Id), Is.True);
            Assert.That(Service.Exists(Guid.NewGuid()), Is.False);
            Assert.That(Service.Exists([Home.Key, Owl.Key, Owl.Key]), Is.True);
            Assert.That(Service.Exists([Home.Key, Guid.NewGuid()]), Is.False);
            Assert.That(Service.Exists(Home.Key, UmbracoObjectTypes.Media), Is.False);
            Assert.That(Service.GetObjectType(Folder.Key), Is.EqualTo(UmbracoObjectTypes.DocumentTypeContainer));
        });

    [Test]
    public void Paths_AreFoundByKeyAndById()
    {
        Assert.That(Service.GetAllPaths(UmbracoObjectTypes.Document, Egg.Key).Single().Path, Is.EqualTo(Egg.Path));
        Assert.That(Service.GetAllPaths(UmbracoObjectTypes.Document, Egg.Id).Single().Key, Is.EqualTo(Egg.Key));
    }

    [Test]
    public void ReservedId_IsKnownByItsKey_AndReservedOnce()
    {
        Guid key = Guid.NewGuid();
        int id = Service.ReserveId(key);

        Assert.That(_database.IdKeyMap.GetIdForKey(key, UmbracoObjectTypes.Document).Result, Is.EqualTo(id));
        Assert.That(() => Service.ReserveId(key), Throws.InvalidOperationException);
    }

    [Test]
    public void Ids_AreMappedByType()
    {
        var ids = _database.IdKeyMap;

        Assert.Multiple(() =>
        {
            Assert.That(ids.GetKeyForId(Owl.Id, UmbracoObjectTypes.Document).Result, Is.EqualTo(Owl.Key));
            Assert.That(ids.GetIdForKey(Owl.Key, UmbracoObjectTypes.Unknown).Result, Is.EqualTo(Owl.Id));
            Assert.That(ids.GetIdForKey(Home.Key, UmbracoObjectTypes.Media).Success, Is.False);
        });
    }

    [Test]
    public void Ordering_ByAnUnknownColumn_IsRefused() =>
        Assert.That(
            () =>
                Service.GetPagedDescendants(UmbracoObjectTypes.Document, 0, 1, out _, ordering: Ordering.By("colour")),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("colour")
        );

    private static string?[] Names(IEnumerable<IEntitySlim> entities) => [.. entities.Select(entity => entity.Name)];
}
