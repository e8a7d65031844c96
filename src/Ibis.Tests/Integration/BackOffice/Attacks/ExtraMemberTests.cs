using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Operations;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Members that a body has beyond what the operation takes, in the hope that somebody stores them.</summary>
internal sealed class ExtraMemberTests : AttackTests
{
    // Values that stand nowhere else, so that they are found wherever they were stored.
    private const string Key = "0badc0de-0bad-4bad-8bad-0badc0de0bad";
    private const string Path = "-1,987654321";
    private const string Date = "1999-01-02T03:04:05Z";

    private static readonly string[] Traces = [Key, "987654321", "1999-01-02", "forged-"];

    [Test]
    public async Task EveryChange_WithMembersThatAreNotItsOwn_StoresNoneOfThem() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (route.IsSafe || route.Rule.IsAnonymous)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            if (example is not { Refusal: null, Body: JsonObject body })
            {
                return;
            }
            foreach (var (name, value) in Forged())
            {
                body.TryAdd(name, value?.DeepClone());
            }
            using var request = example.Request(route.Method);
            using var answer = await Bench.Admin.SendAsync(request);

            Assert.That(
                answer.IsSuccessStatusCode,
                $"{route.Key}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
            foreach (var trace in Traces)
            {
                Assert.That(await Bench.Database.WhereIsAsync(trace), Is.Empty, $"{route.Key} has stored {trace}");
            }
        });

    private static JsonObject Forged() =>
        new()
        {
            ["key"] = Key,
            ["creatorId"] = 987654321,
            ["writerId"] = 987654321,
            ["parentId"] = 987654321,
            ["level"] = 987654321,
            ["path"] = Path,
            ["createDate"] = Date,
            ["updateDate"] = Date,
            ["publishDate"] = Date,
            ["published"] = true,
            ["trashed"] = true,
            ["isAdmin"] = true,
            ["isApproved"] = true,
            ["isSystem"] = true,
            ["passwordHash"] = "forged-hash",
            ["securityStamp"] = "forged-stamp",
            ["rawPasswordValue"] = "forged-password",
            ["userGroupKeys"] = new JsonArray(Key),
            ["groups"] = new JsonArray("forged-group"),
            ["permissions"] = new JsonArray(),
        };
}
