using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Users;

internal sealed class PermissionTests
{
    private ContentBench _bench = null!;
    private IUserGroup _editors = null!;
    private IUserGroup _writers = null!;

    private IUserService Users => _bench.Site.Get<IUserService>();

    [OneTimeSetUp]
    public async Task Start()
    {
        _bench = await ContentBench.StartAsync();
        _editors = (await _bench.Site.Get<IUserGroupService>().GetAsync("editor"))!;
        _writers = (await _bench.Site.Get<IUserGroupService>().GetAsync("writer"))!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public void Group_WithoutOwnPermissions_HasItsDefaultOnes()
    {
        var page = _bench.Saved(_bench.NewPage("Default"));

        var permissions = Users.GetPermissions([_writers], fallbackToDefaultPermissions: true, page.Id);

        Assert.That(permissions.GetAllPermissions(page.Id), Is.EquivalentTo(_writers.Permissions));
        Assert.That(Users.GetPermissions([_writers], false, page.Id), Is.Empty);
    }

    [Test]
    public void Permissions_OnOnePage_ReplaceTheDefaultOnes_ForThatGroup()
    {
        var page = _bench.Saved(_bench.NewPage("Own"));

        Users.ReplaceUserGroupPermissions(_editors.Id, new HashSet<string> { "Umb.Document.Read" }, page.Id);
        Users.AssignUserGroupPermission(_editors.Id, "Umb.Document.Update", page.Id);

        var permissions = Users.GetPermissions([_editors, _writers], true, page.Id);
        Assert.That(
            permissions.Single(one => one.UserGroupId == _editors.Id).AssignedPermissions,
            Is.EquivalentTo(["Umb.Document.Read", "Umb.Document.Update"])
        );
        Assert.That(permissions.Single(one => one.UserGroupId == _writers.Id).IsDefaultPermissions, Is.True);
        Assert.That(
            _bench.Contents.GetPermissions(page).Single().AssignedPermissions,
            Is.EquivalentTo(["Umb.Document.Read", "Umb.Document.Update"])
        );
    }

    [Test]
    public async Task Permissions_SetOnAPage_AreGranularPermissionsOfTheGroup_AndGoWithThePage()
    {
        var page = _bench.Saved(_bench.NewPage("Granular"));

        _bench.Contents.SetPermissions(
            new EntityPermissionSet(
                page.Id,
                new EntityPermissionCollection([
                    new EntityPermission(_writers.Id, page.Id, new HashSet<string> { "Umb.Document.Publish" }),
                ])
            )
        );

        var groups = _bench.Site.Get<IUserGroupService>();
        Assert.That(
            (await groups.GetAsync("writer"))!.GranularPermissions,
            Is.EqualTo([new DocumentGranularPermission { Key = page.Key, Permission = "Umb.Document.Publish" }])
        );
        _bench.Contents.Delete(page);
        Assert.That(Users.GetPermissions([_writers], false, page.Id), Is.Empty);
        Assert.That((await groups.GetAsync("writer"))!.GranularPermissions, Is.Empty);
    }

    [Test]
    public void NoPermissions_OnAPage_MeanNone()
    {
        var page = _bench.Saved(_bench.NewPage("Closed"));

        Users.ReplaceUserGroupPermissions(_editors.Id, new HashSet<string>(), page.Id);

        Assert.That(Users.GetPermissions([_editors], true, page.Id).GetAllPermissions(page.Id), Is.Empty);
    }
}
