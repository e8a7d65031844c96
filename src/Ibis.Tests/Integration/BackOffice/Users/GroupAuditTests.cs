using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Users;

/// <summary>What the audit keeps of groups: what they may do and reach, who came into them and left them, and who did that.</summary>
internal sealed class GroupAuditTests
{
    private GroupAudit _audit = null!;

    private TestSite Site => _audit.Bench.Site;

    [OneTimeSetUp]
    public async Task StartAsync() => _audit = await GroupAudit.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _audit.DisposeAsync();

    [Test]
    public async Task DefaultPermissions_ThatChange_AreKept()
    {
        var group = await _audit.GroupOfAsync("Reader");

        await _audit.ChangeAsync(
            group,
            model => model["fallbackPermissions"] = new JsonArray("Umb.Document.Read", "Umb.Document.Delete")
        );

        Assert.That(
            await _audit.EntriesAsync(group.Alias),
            Has.Some.Matches<string>(entry =>
                entry.Contains("default perms: ") && entry.Contains("Umb.Document.Delete")
            )
        );
    }

    [Test]
    public async Task Sections_ThatChange_AreKept_WithThoseBefore()
    {
        var group = await _audit.GroupOfAsync("Author");

        await _audit.ChangeAsync(
            group,
            model => model["sections"] = new JsonArray("Umb.Section.Content", "Umb.Section.Users")
        );

        Assert.That(
            await _audit.EntriesAsync(group.Alias),
            Has.Some.EqualTo("assigned sections: content, users (before: content)")
        );
    }

    [Test]
    public async Task StartNodes_ThatChange_AreKept_WithThoseBefore()
    {
        var group = await _audit.GroupOfAsync("Photographer");
        var media = Site.Get<IMediaService>();
        var folder = media.CreateMedia("Festival", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);

        await _audit.ChangeAsync(
            group,
            model =>
            {
                model["mediaRootAccess"] = false;
                model["mediaStartNode"] = new JsonObject { ["id"] = folder.Key };
            }
        );
        await _audit.ChangeAsync(group, model => model["mediaStartNode"] = null);

        var entries = await _audit.EntriesAsync(group.Alias);
        Assert.That(entries, Has.Some.EqualTo($"start media: id:{folder.Id} \"Festival\" (before: (root))"));
        Assert.That(entries, Has.Some.EqualTo($"start media: (nothing) (before: id:{folder.Id} \"Festival\")"));
    }

    [Test]
    public async Task PermissionsOnOneDocument_ThatChange_AreKept()
    {
        var group = await _audit.GroupOfAsync("Warden");
        var document = _audit.Bench.Saved(_audit.Bench.NewPage("Guarded"));
        var permission = new JsonObject
        {
            ["$type"] = "DocumentPermissionPresentationModel",
            ["document"] = new JsonObject { ["id"] = document.Key },
            ["verbs"] = new JsonArray("Umb.Document.Read", "Umb.Document.Update"),
        };

        await _audit.ChangeAsync(group, model => model["permissions"] = new JsonArray(permission));

        Assert.That(
            await _audit.EntriesAsync(group.Alias),
            Has.Some.EqualTo(
                $"granular perms: Document {document.Key} \"Guarded\" [Umb.Document.Read, Umb.Document.Update] (before: (nothing))"
            )
        );
    }

    [Test]
    public async Task Group_ThatIsSavedAsItWas_HasNoEntryOfChanges()
    {
        var group = await _audit.GroupOfAsync("Steady");
        var before = await _audit.EntriesAsync(group.Alias);

        await _audit.ChangeAsync(group, _ => { });

        var entries = (await _audit.EntriesAsync(group.Alias)).Skip(before.Count);
        Assert.That(entries, Has.All.StartsWith("updating "), "which is Umbraco's own");
    }

    [Test]
    public async Task Members_WhoComeAndGo_AreKept_ByName()
    {
        var user = await Site.UserAsync("Wanderer", ["content"]);
        var group = await _audit.GroupOfAsync("Host");
        var people = $"{EditorClient.Api}/user-group/{group.Key}/users";

        await _audit.SendAsync(HttpMethod.Post, people, new[] { new { id = user.Key } });
        await _audit.SendAsync(HttpMethod.Delete, people, new[] { new { id = user.Key } });

        var named = $"user \"Wanderer\" <{user.Email}>";
        Assert.That(
            await _audit.EntriesAsync(group.Alias, user.Key),
            Is.EqualTo(
                new[]
                {
                    $"Added {named} to group {group.Id} \"{group.Name}\" ({group.Alias})",
                    $"Removed {named} from group {group.Id} \"{group.Name}\" ({group.Alias})",
                }
            )
        );
    }

    [Test]
    public async Task User_WhoIsMadeInAGroup_IsKept_AsHavingComeIntoIt()
    {
        var group = await _audit.GroupOfAsync("Crowd");
        var user = Guid.NewGuid();

        await _audit.SendAsync(
            HttpMethod.Post,
            $"{EditorClient.Api}/user",
            new
            {
                id = user,
                email = "newcomer@example.org",
                userName = "newcomer@example.org",
                name = "Newcomer",
                userGroupIds = new[] { new { id = group.Key } },
                kind = "Default",
            }
        );

        Assert.That(await _audit.EntriesAsync(group.Alias, user), Has.Count.EqualTo(1));
    }
}
