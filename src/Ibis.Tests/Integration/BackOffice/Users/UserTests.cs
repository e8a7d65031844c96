using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Users;

internal sealed class UserTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task User_IsMadeChangedDisabledAndFound()
    {
        var group = (await _site.UserAsync("Colleague", ["content"])).Groups.Single();
        using var client = _site.SignedInAsAdministrator();
        var id = Guid.NewGuid();

        using var made = await client.PostAsJsonAsync(Api("user"), New("Newcomer", group.Key, id));
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        using var changed = await client.PutAsJsonAsync(Api($"user/{id}"), Changed("Renamed", "newcomer", group.Key));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        using var reset = await client.PostAsync(Api($"user/{id}/reset-password"), null);
        using var disabled = await client.PostAsJsonAsync(Api("user/disable"), new { userIds = new[] { new { id } } });
        var user = await client.GetFromJsonAsync<JsonElement>(Api($"user/{id}"));
        var found = await client.GetFromJsonAsync<JsonElement>(
            Api("filter/user?orderBy=Name&orderDirection=Ascending&skip=0&take=10&filter=renamed&userStates=Disabled")
        );

        Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.OK), await reset.Content.ReadAsStringAsync());
        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(user.GetProperty("name").GetString(), Is.EqualTo("Renamed"));
        Assert.That(user.GetProperty("state").GetString(), Is.EqualTo("Disabled"));
        Assert.That(user.GetProperty("createDate").GetString(), Does.EndWith("Z"));
        Assert.That(found.GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task UserManager_CannotRaiseHerselfNorOthers()
    {
        var manager = await _site.UserAsync("Manager", ["users"], withValues: false);
        var colleague = await _site.UserAsync("Powerful", ["users", "settings"]);
        using var client = _site.SignedInAs(manager);
        var admin = Constants.Security.AdminGroupKey;
        var self = new[] { new { id = manager.Key } };

        var attempts = new Dictionary<string, Task<HttpResponseMessage>>
        {
            ["herself into the administrators"] = client.PostAsJsonAsync(Api($"user-group/{admin}/users"), self),
            ["herself by set-user-groups"] = client.PostAsJsonAsync(
                Api("user/set-user-groups"),
                new { userIds = self, userGroupIds = new[] { new { id = admin } } }
            ),
            ["a new administrator"] = client.PostAsJsonAsync(Api("user"), New("Puppet", admin, Guid.NewGuid())),
            ["her own group with settings"] = client.PutAsJsonAsync(
                Api($"user-group/{manager.Groups.Single().Key}"),
                Group("ManagerGroup", ["Umb.Section.Users", "Umb.Section.Settings"], [])
            ),
            ["her own group with verbs"] = client.PutAsJsonAsync(
                Api($"user-group/{manager.Groups.Single().Key}"),
                Group("ManagerGroup", ["Umb.Section.Users"], ["Umb.Document.Publish"])
            ),
            ["a new group with verbs"] = client.PostAsJsonAsync(
                Api("user-group"),
                Group("Trick", ["Umb.Section.Users"], ["Umb.Document.Publish"])
            ),
            ["the administrator's password"] = client.PostAsJsonAsync(
                Api($"user/{Constants.Security.SuperUserKey}/change-password"),
                new { newPassword = "a password of her choice" }
            ),
            ["the password of somebody with more rights"] = client.PostAsync(
                Api($"user/{colleague.Key}/reset-password"),
                null
            ),
            ["the address of somebody with more rights"] = client.PutAsJsonAsync(
                Api($"user/{colleague.Key}"),
                Changed("Powerful", "mine", colleague.Groups.Single().Key)
            ),
            ["the administrator's sessions"] = client.DeleteAsync(
                Api($"user/{Constants.Security.SuperUserKey}/sessions")
            ),
        };

        foreach (var (what, attempt) in attempts)
        {
            using var answer = await attempt;
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), what);
        }
        var after = await _site.Get<IUserService>().GetAsync(manager.Key);
        Assert.That(after!.AllowedSections, Is.EqualTo(new[] { "users" }));
        Assert.That(after.Groups.SelectMany(group => group.Permissions), Is.Empty);
    }

    [Test]
    public async Task Administrator_EndsASession_WhichIsOutWithTheNextRequest()
    {
        var user = await _site.UserAsync("Roamer", ["content"]);
        using var session = _site.SignedInAs(user);
        using var administrator = _site.SignedInAsAdministrator();
        var list = await administrator.GetFromJsonAsync<JsonElement>(Api($"user/{user.Key}/sessions"));
        var id = list[0].GetProperty("id").GetGuid();

        using var ended = await administrator.DeleteAsync(Api($"user/{user.Key}/sessions/{id}"));

        using var after = await session.GetAsync(Api("user/current"));
        Assert.That(list.GetArrayLength(), Is.EqualTo(1));
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ReenabledUser_DoesNotFindHerOldSessionAlive()
    {
        var user = await _site.UserAsync("Returner", ["content"]);
        using var session = _site.SignedInAs(user);
        var users = _site.Get<IUserService>();

        await users.DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });
        await users.EnableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });

        using var after = await session.GetAsync(Api("user/current"));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Group_ComesBackAsTheClientWroteIt()
    {
        using var client = _site.SignedInAsAdministrator();
        var id = Guid.NewGuid();
        var group = Group("Reviewers of texts", ["Umb.Section.Content", "My.Section"], ["Umb.Document.Read"], id);

        using var made = await client.PostAsJsonAsync(Api("user-group"), group);
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        var read = await client.GetFromJsonAsync<JsonElement>(Api($"user-group/{id}"));

        Assert.That(
            read.GetProperty("sections").EnumerateArray().Select(section => section.GetString()),
            Is.EquivalentTo(new[] { "Umb.Section.Content", "My.Section" })
        );
        Assert.That(read.GetProperty("fallbackPermissions")[0].GetString(), Is.EqualTo("Umb.Document.Read"));
        Assert.That(read.GetProperty("isDeletable").GetBoolean(), Is.True);
    }

    private static string Api(string path) => $"{EditorClient.Api}/{path}";

    private static object New(string name, Guid group, Guid id) =>
        new
        {
            id,
            kind = "Default",
            name,
            email = $"{name.ToLowerInvariant()}@example.org",
            userName = $"{name.ToLowerInvariant()}@example.org",
            userGroupIds = new[] { new { id = group } },
        };

    private static object Changed(string name, string address, Guid group) =>
        new
        {
            name,
            email = $"{address}@example.org",
            userName = $"{address}@example.org",
            languageIsoCode = "en-US",
            documentStartNodeIds = Array.Empty<object>(),
            hasDocumentRootAccess = false,
            mediaStartNodeIds = Array.Empty<object>(),
            hasMediaRootAccess = false,
            elementStartNodeIds = Array.Empty<object>(),
            hasElementRootAccess = false,
            userGroupIds = new[] { new { id = group } },
        };

    private static object Group(string name, string[] sections, string[] verbs, Guid? id = null) =>
        new
        {
            id,
            name,
            alias = name.Replace(" ", string.Empty, StringComparison.Ordinal),
            icon = "icon-users",
            sections,
            languages = Array.Empty<string>(),
            hasAccessToAllLanguages = true,
            documentRootAccess = true,
            mediaRootAccess = true,
            elementRootAccess = true,
            fallbackPermissions = verbs,
            permissions = Array.Empty<object>(),
        };
}
