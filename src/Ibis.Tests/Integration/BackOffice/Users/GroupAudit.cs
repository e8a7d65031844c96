using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Ibis.Tests.Integration.Documents;
using Npgsql;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Tests.Integration.BackOffice.Users;

/// <summary>A site whose administrator changes groups, and what the audit then has of that.</summary>
internal sealed class GroupAudit : IAsyncDisposable
{
    private readonly HttpClient _admin;

    private GroupAudit(ContentBench bench) => (Bench, _admin) = (bench, bench.Site.SignedInAsAdministrator());

    public ContentBench Bench { get; }

    public static async Task<GroupAudit> StartAsync() => new(await ContentBench.StartAsync());

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await Bench.DisposeAsync();
    }

    public async Task<IReadOnlyUserGroup> GroupOfAsync(string name) =>
        (await Bench.Site.UserAsync(name, ["content"])).Groups.Single();

    public async Task ChangeAsync(IReadOnlyUserGroup group, Action<JsonObject> change)
    {
        var address = $"{EditorClient.Api}/user-group/{group.Key}";
        var model = JsonNode.Parse(await _admin.GetStringAsync(address))!.AsObject();
        change(model);
        await SendAsync(HttpMethod.Put, address, model);
    }

    public async Task SendAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        using var answer = await _admin.SendAsync(request);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the administrator did to the group, in order.</summary>
    public async Task<List<string>> EntriesAsync(string alias, Guid? affected = null)
    {
        await using var connection = await Bench.Site.Get<NpgsqlDataSource>().OpenConnectionAsync();
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
                    administrator = Bench.Site.Administrator().Key,
                    alias,
                    affected,
                }
            ),
        ];
    }
}
