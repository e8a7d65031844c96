using System.Text;
using Ibis.Tests.Integration.BackOffice.Operations;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Bodies that are no JSON, or hardly.</summary>
internal sealed class BodyTests : AttackTests
{
    private const int Levels = 10_000;

    private static IEnumerable<(string What, byte[] Body, string Type)> Broken(string valid)
    {
        const string json = "application/json";
        yield return ("nothing", [], json);
        yield return ("half of it", Encoding.UTF8.GetBytes(valid[..(valid.Length / 2)]), json);
        yield return ("something behind", Encoding.UTF8.GetBytes(valid + valid), json);
        yield return ("null", "null"u8.ToArray(), json);
        yield return ("a number", "1"u8.ToArray(), json);
        yield return ("a text", "\"text\""u8.ToArray(), json);
        yield return ("lists without end", Encoding.UTF8.GetBytes(new string('[', Levels)), json);
        yield return (
            "objects without end",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"values\":", Levels))),
            json
        );
        yield return (
            "deep members",
            Encoding.UTF8.GetBytes(
                $"{valid[..^1]}{(valid.Length > 2 ? "," : "")}\"extra\":{new string('[', Levels)}{new string(']', Levels)}}}"
            ),
            json
        );
        yield return ("an unknown character set", Encoding.UTF8.GetBytes(valid), "application/json; charset=nonsense");
        yield return ("XML", "<a/>"u8.ToArray(), "application/xml");
        yield return ("a form", "name=a"u8.ToArray(), "application/x-www-form-urlencoded");
    }

    [Test]
    public async Task EveryBodyThatCannotBeRead_IsRefusedInWords_AndStoresNothing() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (route.Declared?.Body is null || route.Rule.IsAnonymous)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            if (example is not { Refusal: null, Body: System.Text.Json.Nodes.JsonObject valid })
            {
                return;
            }
            var before = await Bench.Database.TakeAsync();
            foreach (var (what, body, type) in Broken(valid.ToJsonString()))
            {
                // Types of members are copied without a word, so those of other things may be, too.
                if (what is "nothing" or "null" && route.Key.EndsWith("-type/{}/copy", StringComparison.Ordinal))
                {
                    continue;
                }
                using var request = example.Request(route.Method);
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                using var answer = await Bench.Admin.SendAsync(request);

                Assert.That(await FaultOfAsync(answer, isRefusalExpected: true), Is.Null, $"{route.Key} with {what}");
            }
            var after = await Bench.Database.TakeAsync();
            Assert.That(DatabaseState.Changed(before, after), Is.Empty, route.Key);
            await IsAnsweredAsync(route, example, NotUtf8(valid.ToJsonString()));
        });

    // In a member that the operation does not take it is skipped unread.
    private async Task IsAnsweredAsync(ManagementRoute route, Example example, byte[] body)
    {
        using var request = example.Request(route.Method);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await Bench.Admin.SendAsync(request);

        Assert.That(await FaultOfAsync(answer, isRefusalExpected: false), Is.Null, $"{route.Key} with no UTF-8");
    }

    private static byte[] NotUtf8(string valid)
    {
        var value = valid.IndexOf("\":\"", StringComparison.Ordinal) + 3;
        return [.. Encoding.UTF8.GetBytes(valid[..value]), 0xc3, 0x28, 0xff, .. Encoding.UTF8.GetBytes(valid[value..])];
    }
}
