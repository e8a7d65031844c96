using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Users;

public sealed class UserTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Unattended:UnattendedUserName"] = "First Person",
                ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = "first@example.org",
                ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = "a long enough password",
            }
        );

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task SuperUser_AfterTheFirstStart_HasTheConfiguredNameAndIsAdministrator()
    {
        var user = await _site.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey);

        Assert.That(user?.Id, Is.EqualTo(-1));
        Assert.That(user!.Name, Is.EqualTo("First Person"));
        Assert.That(user.Email, Is.EqualTo("first@example.org"));
        Assert.That(user.Groups.Select(group => group.Alias), Is.EquivalentTo(["admin", "sensitiveData"]));
        Assert.That(user.AllowedSections, Does.Contain("content"));
    }

    [Test]
    public async Task Groups_AfterTheFirstStart_HaveUmbracosKeys()
    {
        var groups = await _site.Get<IUserGroupService>().GetAllAsync(0, 100);

        Assert.That(
            groups.Items.Select(group => group.Key),
            Is.SupersetOf(
                new[]
                {
                    Constants.Security.AdminGroupKey,
                    Constants.Security.EditorGroupKey,
                    Constants.Security.WriterGroupKey,
                    Constants.Security.TranslatorGroupKey,
                    Constants.Security.SensitiveDataGroupKey,
                }
            )
        );
    }

    [Test]
    public async Task User_Saved_IsReadBackWhole()
    {
        var folder = Folder();
        var user = AUser("whole");
        user.StartMediaIds = [folder.Id];
        user.StartContentIds = [-1];
        user.Language = "fr";
        user.IsLockedOut = true;
        user.LastLockoutDate = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        user.FailedPasswordAttempts = 3;
        user.InvitedDate = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        user.AddGroup(ReadOnly(await _site.Get<IUserGroupService>().GetAsync("editor")));
        Users.Save(user);

        var loaded = (await Users.GetAsync(user.Key))!;

        Assert.That(loaded.StartMediaIds, Is.EqualTo([folder.Id]));
        Assert.That(loaded.StartContentIds, Is.EqualTo([-1]));
        Assert.That(loaded.Groups.Single().Alias, Is.EqualTo("editor"));
        Assert.That((loaded.IsLockedOut, loaded.FailedPasswordAttempts, loaded.Language), Is.EqualTo((true, 3, "fr")));
        Assert.That((loaded.LastLockoutDate, loaded.InvitedDate), Is.EqualTo((user.LastLockoutDate, user.InvitedDate)));
        Assert.That(loaded.UserState, Is.EqualTo(UserState.LockedOut));
        Assert.That(loaded.SecurityStamp, Is.Not.Empty);
        Assert.That(loaded.IsDirty(), Is.False);
    }

    [Test]
    public async Task StartNode_Deleted_IsGoneFromTheUser()
    {
        var folder = Folder();
        var user = AUser("without-start");
        user.StartMediaIds = [folder.Id];
        Users.Save(user);

        _site.Get<IMediaService>().Delete(folder);

        Assert.That((await Users.GetAsync(user.Key))!.StartMediaIds, Is.Empty);
    }

    [Test]
    public async Task Group_Created_KeepsSectionsAndPermissions_AndCountsItsUsers()
    {
        var groups = _site.Get<IUserGroupService>();
        var folder = Folder();
        var group = new UserGroup(_site.Get<IShortStringHelper>())
        {
            Alias = "reviewers",
            Name = "Reviewers",
            HasAccessToAllLanguages = true,
        };
        group.AddAllowedSection("content");
        group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        group.GranularPermissions = new HashSet<IGranularPermission>
        {
            new DocumentGranularPermission { Key = folder.Key, Permission = "Umb.Document.Update" },
        };

        var created = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
        var user = AUser("reviewer");
        user.AddGroup(ReadOnly(group));
        Users.Save(user);

        var loaded = (await groups.GetAsync("REVIEWERS"))!;
        Assert.That(created.Success, Is.True, created.Status.ToString());
        Assert.That(loaded.AllowedSections, Is.EqualTo(["content"]));
        Assert.That(loaded.Permissions, Is.EquivalentTo(["Umb.Document.Read"]));
        Assert.That(loaded.GranularPermissions, Is.EquivalentTo(group.GranularPermissions));
        Assert.That(loaded.UserCount, Is.EqualTo(1));
        Assert.That(Users.GetAllInGroup(loaded.Id).Select(one => one.Key), Is.EqualTo([user.Key]));
    }

    [Test]
    public void Users_ArePagedByGroupAndState()
    {
        var user = AUser("paged-b");
        AUser("paged-a");

        var page = Users
            .GetAll(
                0,
                1,
                out var total,
                nameof(IUser.Username),
                Direction.Ascending,
                [UserState.Inactive],
                filter: "paged-"
            )
            .ToArray();

        Assert.That(total, Is.EqualTo(2));
        Assert.That(page.Single().Username, Is.EqualTo("paged-a"));
        Assert.That(Users.GetUserById(user.Id)!.Key, Is.EqualTo(user.Key));
    }

    [Test]
    public void Session_IsValidUntilItIsCleared()
    {
        var session = Users.CreateLoginSession(-1, "127.0.0.1");

        Assert.That(Users.ValidateLoginSession(-1, session), Is.True);
        Users.ClearLoginSession(session);
        Assert.That(Users.ValidateLoginSession(-1, session), Is.False);
    }

    private IUserService Users => _site.Get<IUserService>();

    private static IReadOnlyUserGroup ReadOnly(IUserGroup? group) => group!.ToReadOnlyGroup();

    private IUser AUser(string name)
    {
        var user = new User(_site.Get<IOptions<GlobalSettings>>().Value, name, $"{name}@example.org", name, "hash");
        Users.Save(user);
        return user;
    }

    private IMedia Folder()
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia("Folder", -1, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);
        return folder;
    }
}
