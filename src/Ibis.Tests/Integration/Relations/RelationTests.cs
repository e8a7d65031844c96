using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Relations;

public sealed class RelationTests
{
    private TestSite _site = null!;

    private IRelationService Relations => _site.Get<IRelationService>();

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void Types_AfterTheFirstStart_HaveUmbracosKeys()
    {
        var keys = Relations.GetAllRelationTypes().ToDictionary(type => type.Alias, type => type.Key);

        foreach (var type in Relations.GetAllRelationTypes())
        {
            Assert.That(keys[type.Alias], Is.EqualTo($"{type.Alias}____{type.Name}".ToGuid()), type.Alias);
        }
        Assert.That(keys.Keys, Does.Contain(Constants.Conventions.RelationTypes.RelatedMediaAlias));
    }

    [Test]
    public void Relation_Saved_IsFoundFromBothEnds()
    {
        var (user, used) = (Folder(), Folder());
        var type = Relations.GetRelationTypeByAlias(Constants.Conventions.RelationTypes.RelatedMediaAlias)!;

        Relations.Save(new Relation(user.Id, used.Id, type) { Comment = "why" });

        Assert.That(Relations.GetByParentId(user.Id)!.Single().ChildId, Is.EqualTo(used.Id));
        Assert.That(Relations.GetByChildId(used.Id).Single().Comment, Is.EqualTo("why"));
        Assert.That(Relations.AreRelated(user, used, type.Alias), Is.True);
        Assert.That(
            Relations.GetChildEntitiesFromRelations(Relations.GetByParentId(user.Id)!).Single().Key,
            Is.EqualTo(used.Key)
        );
        var parents = Relations.GetPagedParentEntitiesByChildId(used.Id, 0, 10, out var total).ToArray();
        Assert.That((total, parents.Single().Id), Is.EqualTo((1L, user.Id)));
    }

    [Test]
    public async Task Item_UsedByAnother_IsTrackedAsReferenced()
    {
        var (user, used) = (Folder(), Folder());
        Relations.Relate(user.Id, used.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias);
        var tracked = _site.Get<ITrackedReferencesService>();

        var references = await tracked.GetPagedRelationsForItemAsync(used.Key, UmbracoObjectTypes.Media, 0, 10, true);
        var dependent = await tracked.GetPagedKeysWithDependentReferencesAsync(
            new HashSet<Guid> { used.Key, user.Key },
            Constants.ObjectTypes.Media,
            0,
            10
        );

        var reference = references.Result!.Items.Single();
        Assert.That(reference.NodeKey, Is.EqualTo(user.Key));
        Assert.That(reference.NodeType, Is.EqualTo(Constants.UdiEntityType.Media));
        Assert.That(reference.ContentTypeAlias, Is.EqualTo("Folder"));
        Assert.That(reference.RelationTypeIsDependency, Is.True);
        Assert.That(dependent.Items, Is.EqualTo([used.Key]));
    }

    [Test]
    public async Task DescendantInUse_IsFoundFromItsAncestor()
    {
        var top = Folder();
        var inside = Folder(top.Id);
        var user = Folder();
        Relations.Relate(user.Id, inside.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias);

        var found = await _site
            .Get<ITrackedReferencesService>()
            .GetPagedDescendantsInReferencesAsync(top.Key, UmbracoObjectTypes.Media, 0, 10, true);

        Assert.That(found.Result!.Items.Single().NodeKey, Is.EqualTo(inside.Key));
    }

    [Test]
    public void Relation_GoesWithItsItem()
    {
        var (user, used) = (Folder(), Folder());
        Relations.Relate(user.Id, used.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias);

        _site.Get<IMediaService>().Delete(used);

        Assert.That(Relations.GetByParentId(user.Id), Is.Empty);
    }

    [Test]
    public async Task OwnType_Created_IsKnownAtOnce_AndCanBeDeleted()
    {
        var type = new RelationType("Translated from", "translatedFrom", false, null, null, false);

        var created = await Relations.CreateAsync(type, Constants.Security.SuperUserKey);
        var found = Relations.GetRelationTypeByAlias("TRANSLATEDFROM");
        var deleted = await Relations.DeleteAsync(type.Key, Constants.Security.SuperUserKey);

        Assert.That(created.Success, Is.True, created.Status.ToString());
        Assert.That(found?.Key, Is.EqualTo(type.Key));
        Assert.That(deleted.Success, Is.True);
        Assert.That(Relations.GetRelationTypeByAlias("translatedFrom"), Is.Null);
    }

    private IMedia Folder(int parentId = Constants.System.Root)
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia("Folder", parentId, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);
        return folder;
    }
}
