using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>What somebody sees in a preview of documents that the back office would not open for her.</summary>
internal sealed partial class PreviewTests
{
    private const string Draft = "A draft that nobody has seen";

    [Test]
    public async Task Preview_OutsideTheStartNode_ShowsWhatThePublicSees()
    {
        var own = await CopyAsync("Hers alone");
        using var editor = _site.SignedInAs(await _site.UserAsync("Previewer", ["content"], Verbs.All, own.Id));

        await AssertSeesOnlyOwnAsync(editor, own.Key, "Hers alone");
    }

    [Test]
    public async Task Preview_WithoutTheRightToRead_ShowsWhatThePublicSees()
    {
        var own = await CopyAsync("Hers to read");
        var user = await _site.UserAsync("Unreading", ["content"], Verbs.All);
        await ChangeGroupAsync(
            user,
            group =>
                group.GranularPermissions.Add(
                    new DocumentGranularPermission { Key = _id, Permission = "Umb.Document.Update" }
                )
        );
        using var editor = _site.SignedInAs(_site.Get<IUserService>().GetUserById(user.Id)!);

        await AssertSeesOnlyOwnAsync(editor, own.Key, "Hers to read");
    }

    [Test]
    public async Task Preview_InALanguageThatIsNotHers_ShowsWhatThePublicSees()
    {
        var user = await _site.UserAsync("Elsewhere", ["content"], Verbs.All, allLanguages: false);
        var other = (await _site.Get<ILanguageService>().GetAllAsync()).First(language => language.IsoCode != "en");
        await ChangeGroupAsync(user, group => group.AddAllowedLanguage(other.Id));
        using var translator = _site.SignedInAs(_site.Get<IUserService>().GetUserById(user.Id)!);

        var (_, cookie) = await EnterAsync(translator);

        await AssertIsPublicAsync(cookie);
    }

    [Test]
    public async Task Preview_OfSomebodyWhoseGroupWasTakenAway_ShowsWhatThePublicSees()
    {
        var user = await _site.UserAsync("Leaving", ["content"], Verbs.All);
        using var editor = _site.SignedInAs(user);
        var (_, cookie) = await EnterAsync(editor);
        var groups = _site.Get<IUserGroupService>();
        var group = user.Groups.Single();
        Assert.That(
            (
                await groups.RemoveUsersFromUserGroupAsync(
                    new UsersToUserGroupManipulationModel(group.Key, [user.Key]),
                    SuperUserKey
                )
            ).Success
        );

        await AssertIsPublicAsync(cookie);
    }

    private async Task AssertSeesOnlyOwnAsync(HttpClient editor, Guid own, string name)
    {
        var (_, cookie) = await EnterAsync(editor, own);

        using var hers = await SendAsync($"/{own}?culture=en", cookie);
        Assert.That(await TextAsync(hers), Does.Contain(name));
        await AssertIsPublicAsync(cookie);
    }

    private async Task AssertIsPublicAsync(string cookie)
    {
        using var byId = await SendAsync($"/{_id}?culture=en", cookie);
        using var byAddress = await SendAsync(new Uri(new Uri("http://localhost"), _address).PathAndQuery, cookie);

        Assert.That(await TextAsync(byId), Does.Not.Contain(Draft));
        Assert.That(byAddress.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextAsync(byAddress), Does.Not.Contain(Draft));
    }

    private async Task<IContent> CopyAsync(string name)
    {
        using var admin = _site.SignedInAsAdministrator();
        var contents = _site.Get<IContentService>();
        var copy = contents.Copy(contents.GetById(_id)!, contents.GetById(_id)!.ParentId, false)!;
        await SaveAsync(admin, copy.Key, name);
        return copy;
    }

    private async Task ChangeGroupAsync(IUser user, Action<IUserGroup> change)
    {
        var groups = _site.Get<IUserGroupService>();
        var group = (await groups.GetAsync(user.Groups.Single().Alias))!;
        change(group);
        Assert.That((await groups.UpdateAsync(group, SuperUserKey)).Success);
    }
}
