using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Ibis.Tests.Integration.Documents;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Many editors save at once, while something large holds the tree of content.</summary>
internal sealed class TurnTests
{
    private const int Editors = 12;
    private const string Api = EditorClient.Api;

    [Test]
    public async Task SavesAtOnce_WaitWithoutThreadsAndConnections_AndAllSucceed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await ContentBench.StartAsync(
            database,
            new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Global:DistributedLockingWriteLockDefaultTimeout"] = "00:10:00",
            }
        );
        using var client = bench.Site.SignedInAsAdministrator();
        var bodies = Enumerable.Range(0, Editors).Select(number => NewPage(bench, $"Waiting {number}")).ToList();
        List<Task<HttpResponseMessage>> saves;
        using (var scope = bench.Site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            scope.EagerWriteLock(Constants.Locks.ContentTree);
            // The lock is taken with the first statement.
            bench.Site.Get<ScopeDatabase>().Execute("select 1", new { });
            saves = [.. bodies.Select(body => client.PostAsJsonAsync($"{Api}/document", body))];
            while (await WaitingAsync(database) < 2)
            {
                Assert.That(saves.Exists(save => save.IsCompleted), Is.False);
            }
            // Readers get through, and by then the other saves had time to do harm.
            for (var number = 0; number < Editors; number++)
            {
                using var answer = await client.GetAsync($"{Api}/tree/document/root");
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            }

            Assert.That(await WaitingAsync(database), Is.EqualTo(2));
        }

        var answers = await Task.WhenAll(saves);

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
    }

    private static async Task<int> WaitingAsync(TestDatabase database)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>(
            """
            select count(*)::integer
            from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
            """
        );
    }

    private static JsonObject NewPage(ContentBench bench, string name) =>
        new()
        {
            ["id"] = Guid.NewGuid(),
            ["documentType"] = new JsonObject { ["id"] = bench.Page.Key },
            ["values"] = new JsonArray(),
            ["variants"] = new JsonArray(new JsonObject { ["name"] = name }),
        };
}
