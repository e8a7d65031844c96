using System.Text;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Operations;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Every value of every body, replaced by one that does not belong there.</summary>
internal sealed class ValueTests : AttackTests
{
    private const string Hole = "\"@hole@\"";

    // As they stand in JSON. A lone half of a character pair cannot be written otherwise.
    private static readonly string[] Worst = ["null", "[null]", "\"a\\u0000b\"", "\"\\ud800\""];

    private static readonly string[] Others =
    [
        "1e400",
        "99999999999999999999",
        "{}",
        "\"\"",
        "\"\\u202e\\u2066abc\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
        $"\"{new string('x', 100_000)}\"",
    ];

    private readonly BadValues _values = new();

    [Test]
    public async Task EveryValue_OfTheWrongKind_IsTakenOrRefusedInWords() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (route.Declared?.Body is null || route.Rule.IsAnonymous)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            if (example is not { Refusal: null, Body: { } body })
            {
                return;
            }
            foreach (var place in Places(body, "").ToList())
            {
                foreach (var value in _values.Of(Worst, Others))
                {
                    var text = With(example.Body!, place, value);
                    if (text is null)
                    {
                        continue;
                    }
                    using var request = example.Request(route.Method);
                    request.Content = new StringContent(text, Encoding.UTF8, "application/json");
                    using var answer = await Bench.Admin.SendAsync(request);
                    var fault = await FaultOfAsync(answer, isRefusalExpected: false);
                    Assert.That(
                        fault,
                        Is.Null,
                        $"{route.Key} with {place} = {(value.Length > 60 ? value[..60] : value)}"
                    );
                    if (answer.IsSuccessStatusCode)
                    {
                        // What was named is used up: moved, deleted, changed.
                        example = await Bench.ExampleAsync(route);
                    }
                }
            }
        });

    private static IEnumerable<string> Places(JsonNode? node, string at) =>
        node switch
        {
            JsonObject members => members
                .Select(member => $"{at}/{member.Key}")
                .Concat(members.SelectMany(member => Places(member.Value, $"{at}/{member.Key}"))),
            // One of a list stands for all.
            JsonArray { Count: > 0 } list => Places(list[0], $"{at}/0").Prepend($"{at}/0"),
            _ => [],
        };

    private static string? With(JsonNode body, string place, string value)
    {
        var copy = body.DeepClone();
        JsonNode? holder = copy;
        var steps = place.Split('/')[1..];
        foreach (var step in steps[..^1])
        {
            holder = holder is JsonArray list ? list.FirstOrDefault() : (holder as JsonObject)?[step];
        }
        switch (holder)
        {
            case JsonArray { Count: > 0 } list:
                list[0] = "@hole@";
                break;
            case JsonObject members:
                members[steps[^1]] = "@hole@";
                break;
            default:
                return null;
        }
        return copy.ToJsonString().Replace(Hole, value, StringComparison.Ordinal);
    }
}
