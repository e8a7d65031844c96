using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>A valid request for each operation: said in a table where the form of the address does not say it already.</summary>
/// <remarks>
/// Most operations follow the rules below: <c>{id}</c> and the keys of a query name a thing of the kind that the address
/// begins with, and a thing of a kind is made by <c>POST /kind</c>; bodies come from the client's declarations, and those of
/// changes from what is stored.
/// </remarks>
internal static class OperationExamples
{
    private static readonly string[] Views = ["item", "tree", "filter", "recycle-bin", "collection"];

    private static readonly Dictionary<string, Func<ExampleThings, Task<Example>>> Said = new(
        DocumentExamples
            .All.Concat(MediaExamples.All)
            .Concat(SettingsExamples.All)
            .Concat(SmallExamples.All)
            .Concat(PeopleExamples.All)
            .Concat(MemberExamples.All),
        StringComparer.OrdinalIgnoreCase
    );

    public static async Task<Example> OfAsync(ManagementRoute route, ExampleThings things)
    {
        if (Said.TryGetValue(route.Key, out var make))
        {
            return await make(things);
        }
        var kind = KindOf(route.Key);
        string? id = null;
        var path = new List<string>();
        foreach (var segment in Segments(route.Key))
        {
            if (segment != "{}")
            {
                path.Add(segment);
                continue;
            }
            if (id is not null)
            {
                throw Missing(route);
            }
            id = await ThingAsync(route, kind, things);
            path.Add(id);
        }
        var query = await QueryAsync(route, kind, things);
        return new Example(
            "/" + string.Join('/', path) + (query.Count == 0 ? "" : "?" + string.Join('&', query)),
            await BodyAsync(route, kind, id, things)
        );
    }

    private static string[] Segments(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('/');

    private static string KindOf(string key)
    {
        var segments = Segments(key);
        var first = Views.Contains(segments[0]) && segments.Length > 1 ? 1 : 0;
        return segments.Length > first + 1 && segments[first + 1] == "folder"
            ? $"{segments[first]}/folder"
            : segments[first];
    }

    private static async Task<string> ThingAsync(ManagementRoute route, string kind, ExampleThings things) =>
        route.Key.Contains("/recycle-bin/", StringComparison.Ordinal)
            ? kind switch
            {
                "document" => (await things.TrashedDocumentAsync()).ToString(),
                "media" => (await things.TrashedMediaAsync()).ToString(),
                _ => throw Missing(route),
            }
            : await things.NewAsync(kind);

    private static async Task<List<string>> QueryAsync(ManagementRoute route, string kind, ExampleThings things)
    {
        var query = new List<string>();
        foreach (
            var (name, member) in route.Declared?.Query ?? new Dictionary<string, Contract.TypeScriptType.Member>()
        )
        {
            var value = name switch
            {
                "skip" => "0",
                "take" => "10",
                "query" or "filter" or "term" or "name" => OperationBench.ForeignName,
                "id" or "target" or "descendantId" or "parentId" => await ThingAsync(route, kind, things),
                _ when member.IsOptional => null,
                _ => throw Missing(route),
            };
            if (value is not null)
            {
                query.Add($"{name}={value}");
            }
        }
        return query;
    }

    private static async Task<JsonNode?> BodyAsync(ManagementRoute route, string kind, string? id, ExampleThings things)
    {
        if (route.Declared?.Body is not { } declared)
        {
            return null;
        }
        // A change sends back what was read.
        return route.Method == "PUT" && id is not null && route.Key == $"PUT /{kind}/{{}}"
            ? await things.ReadAsync($"/{kind}/{id}")
            : await ExampleBody.OfAsync(declared, kind, things) ?? throw Missing(route);
    }

    private static AssertionException Missing(ManagementRoute route) =>
        new($"{route.Key} has no example: add one in {nameof(OperationExamples)}");
}
