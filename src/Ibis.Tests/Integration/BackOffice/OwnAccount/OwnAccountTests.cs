using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ibis.Tests.Integration.BackOffice.SignIn;
using Ibis.Umbraco.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.OwnAccount;

internal sealed class OwnAccountTests
{
    private const string Current = EditorClient.Api + "/user/current";
    private const string Password = "correct horse battery staple";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Administrator_SeesWhatTheClientNeedsToStart()
    {
        using var client = _site.SignedInAsAdministrator();

        var me = await client.GetFromJsonAsync<JsonElement>(Current);

        Assert.That(me.GetProperty("isAdmin").GetBoolean(), Is.True);
        Assert.That(me.GetProperty("hasDocumentRootAccess").GetBoolean(), Is.True);
        Assert.That(
            me.GetProperty("allowedSections").EnumerateArray().Select(section => section.GetString()),
            Does.Contain("Umb.Section.Content").And.Contain("Umb.Section.Users")
        );
        Assert.That(
            me.GetProperty("fallbackPermissions").EnumerateArray().Select(verb => verb.GetString()),
            Does.Contain("Umb.Document.Publish")
        );
        Assert.That(me.GetProperty("languageIsoCode").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task GroupThatIsTakenAway_ShrinksTheSessionWithTheNextRequest()
    {
        var user = await _site.UserAsync("Shrinks", ["content", "settings"]);
        using var client = _site.SignedInAs(user);
        var before = await client.GetFromJsonAsync<JsonElement>(Current);
        var group = user.Groups.Single();

        await _site
            .Get<IUserGroupService>()
            .RemoveUsersFromUserGroupAsync(
                new UsersToUserGroupManipulationModel(group.Key, [user.Key]),
                Constants.Security.SuperUserKey
            );

        var after = await client.GetFromJsonAsync<JsonElement>(Current);
        Assert.That(before.GetProperty("allowedSections").GetArrayLength(), Is.EqualTo(2));
        Assert.That(after.GetProperty("allowedSections").GetArrayLength(), Is.Zero);
        Assert.That(after.GetProperty("documentStartNodeIds").GetArrayLength(), Is.Zero);
        Assert.That(after.GetProperty("hasDocumentRootAccess").GetBoolean(), Is.False);
    }

    [Test]
    public async Task PasswordChange_EndsEverySessionButThisOne()
    {
        var user = await UserAsync("Changer");
        using var here = new SignInVisitor(_site);
        using var signedIn = await here.SignInAsync("changer@example.org", Password);
        Open(here, user);
        using var elsewhere = _site.SignedInAs(user);
        using var beforehand = await elsewhere.GetAsync(Current);

        using var answer = await here.CallAsync(
            HttpMethod.Post,
            "/user/current/change-password",
            JsonContent.Create(new { oldPassword = Password, newPassword = "another good password" })
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        using var stillHere = await here.CallAsync(HttpMethod.Get, "/user/current");
        using var gone = await elsewhere.GetAsync(Current);
        Assert.That(beforehand.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(stillHere.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(null, "another good password")]
    [TestCase("wrong", "another good password")]
    [TestCase(Password, "short")]
    public async Task PasswordChange_WithoutThePresentOneOrTooWeak_IsRefusedWithASentence(string? old, string fresh)
    {
        var user = await UserAsync($"Refused{old?.Length ?? 0}{fresh.Length}");
        using var client = _site.SignedInAs(user);

        using var answer = await client.PostAsJsonAsync(
            Current + "/change-password",
            new { oldPassword = old, newPassword = fresh }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.GetProperty("detail").GetString(), Does.EndWith("."));
    }

    [Test]
    public async Task Profile_TakesTheLanguageAndNothingElse()
    {
        var user = await UserAsync("Modest");
        using var client = _site.SignedInAs(user);

        using var answer = await client.PutAsJsonAsync(
            Current + "/profile",
            new
            {
                languageIsoCode = "fr",
                name = "Somebody else",
                email = "other@example.org",
                isAdmin = true,
                userGroupIds = new[] { new { id = Constants.Security.AdminGroupKey } },
            }
        );

        var after = await _site.Get<IUserService>().GetAsync(user.Key);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after!.Language, Is.EqualTo("fr"));
        Assert.That(after.Name, Is.EqualTo("Modest"));
        Assert.That(after.Email, Is.EqualTo("modest@example.org"));
        Assert.That(after.Groups.Select(group => group.Alias), Is.EqualTo(user.Groups.Select(group => group.Alias)));
    }

    private void Open(SignInVisitor visitor, IUser user)
    {
        foreach (var cookie in _site.CookiesOf(user).Split("; "))
        {
            visitor.Carry(cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]);
        }
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }
}
