using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Ibis.Tests.Integration.Documents;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Users;

/// <summary>What the audit keeps of groups: what they may do and reach, who came into them and left them, and who did that.</summary>
internal sealed class GroupAuditTests
{
    private ContentBench _bench = null!;
    private HttpClient _admin = null!;

    private TestSite Site => _bench.Site;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _bench = await ContentBench.StartAsync();
        _admin = Site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _bench.DisposeAsync();
    }

    [Test]
    public async Task DefaultPermissions_ThatChange_AreKept()
    {
        var group = await GroupOfAsync("Reader");

        await ChangeAsync(
            group,
            model => model["fallbackPermissions"] = new JsonArray("Umb.Document.Read", "Umb.Document.Delete")
        );

        Assert.That(
            await EntriesAsync(group.Alias),
            Has.Some.Matches<string>(entry =>
                entry.Contains("default perms: ") && entry.Contains("Umb.Document.Delete")
            )
        );
    }

    [Test]
    public async Task Sections_ThatChange_AreKept_WithThoseBefore()
    {
        var group = await GroupOfAsync("Author");

        await ChangeAsync(
            group,
            model => model["sections"] = new JsonArray("Umb.Section.Content", "Umb.Section.Users")
        );

        Assert.That(
            await EntriesAsync(group.Alias),
            Has.Some.EqualTo("assigned sections: content, users (before: content)")
        );
    }

    [Test]
    public async Task StartNodes_ThatChange_AreKept_WithThoseBefore()
    {
        var group = await GroupOfAsync("Photographer");
        var media = Site.Get<IMediaService>();
        var folder = media.CreateMedia("Festival", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);

        await ChangeAsync(
            group,
            model =>
            {
                model["mediaRootAccess"] = false;
                model["mediaStartNode"] = new JsonObject { ["id"] = folder.Key };
            }
        );
        await ChangeAsync(group, model => model["mediaStartNode"] = null);

        var entries = await EntriesAsync(group.Alias);
        Assert.That(entries, Has.Some.EqualTo($"start media: id:{folder.Id} \"Festival\" (before: (root))"));
        Assert.That(entries, Has.Some.EqualTo($"start media: (nothing) (before: id:{folder.Id} \"Festival\")"));
    }

    [Test]
    public async Task PermissionsOnOneDocument_ThatChange_AreKept()
    {
        var group = await GroupOfAsync("Warden");
        var document = _bench.Saved(_bench.NewPage("Guarded"));
        var permission = new JsonObject
        {
            ["$type"] = "DocumentPermissionPresentationModel",
            ["document"] = new JsonObject { ["id"] = document.Key },
            ["verbs"] = new JsonArray("Umb.Document.Read", "Umb.Document.Update"),
        };

        await ChangeAsync(group, model => model["permissions"] = new JsonArray(permission));

        Assert.That(
            await EntriesAsync(group.Alias),
            Has.Some.EqualTo(
                $"granular perms: Document {document.Key} \"Guarded\" [Umb.Document.Read, Umb.Document.Update] (before: (nothing))"
            )
        );
    }

    [Test]
    public async Task Group_ThatIsSavedAsItWas_HasNoEntryOfChanges()
    {
        var group = await GroupOfAsync("Steady");
        var before = await EntriesAsync(group.Alias);

        await ChangeAsync(group, _ => { });

        var entries = (await EntriesAsync(group.Alias)).Skip(before.Count);
        Assert.That(entries, Has.All.StartsWith("updating "), "which is Umbraco's own");
    }

    [Test]
    public async Task Members_WhoComeAndGo_AreKept_ByName()
    {
        var user = await Site.UserAsync("Wanderer", ["content"]);
        var group = await GroupOfAsync("Host");
        var people = $"{EditorClient.Api}/user-group/{group.Key}/users";

        await SendAsync(HttpMethod.Post, people, new[] { new { id = user.Key } });
        await SendAsync(HttpMethod.Delete, people, new[] { new { id = user.Key } });

        var named = $"user \"Wanderer\" <{user.Email}>";
        Assert.That(
            await EntriesAsync(group.Alias, user.Key),
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
        var group = await GroupOfAsync("Crowd");
        var user = Guid.NewGuid();

        await SendAsync(
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

        Assert.That(await EntriesAsync(group.Alias, user), Has.Count.EqualTo(1));
    }

    private async Task<IReadOnlyUserGroup> GroupOfAsync(string name) =>
        (await Site.UserAsync(name, ["content"])).Groups.Single();

    private async Task ChangeAsync(IReadOnlyUserGroup group, Action<JsonObject> change)
    {
        var address = $"{EditorClient.Api}/user-group/{group.Key}";
        var model = JsonNode.Parse(await _admin.GetStringAsync(address))!.AsObject();
        change(model);
        await SendAsync(HttpMethod.Put, address, model);
    }

    private async Task SendAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        using var answer = await _admin.SendAsync(request);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the administrator did to the group, in order.</summary>
    private async Task<List<string>> EntriesAsync(string alias, Guid? affected = null)
    {
        await using var connection = await Site.Get<NpgsqlDataSource>().OpenConnectionAsync();
        return
        [
            .. await connection.QueryAsync<string>(
                """
                select event_details
                from umbraco.audit_entry
                where event_type = 'umbraco/user-group/save' and performing_user_key = @administrator
                    and case when @affected is null
                        then affected_details like '%(' || @alias || ')'
                        else affected_user_key = @affected and event_details like '%(' || @alias || ')' end
                order by id
                """,
                new
                {
                    administrator = Site.Administrator().Key,
                    alias,
                    affected,
                }
            ),
        ];
    }
}
