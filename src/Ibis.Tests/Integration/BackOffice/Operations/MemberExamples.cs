using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations on members that need more than a key.</summary>
internal static class MemberExamples
{
    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /member"] = async things => new("/member", await MemberAsync(things)),
            ["POST /member/validate"] = async things => new("/member/validate", await MemberAsync(things)),
            ["PUT /member/{}/validate"] = async things =>
            {
                var id = await things.NewAsync("member");
                return new($"/member/{id}/validate", await things.ReadAsync($"/member/{id}"));
            },
        };

    private static async Task<JsonObject> MemberAsync(ExampleThings things)
    {
        var name = ExampleThings.Unique("member");
        return await OfAsync(
            "CreateMemberRequestModel",
            "member",
            things,
            ("email", $"{name}@example.org"),
            ("username", name),
            ("password", "Correct-horse-battery-7"),
            ("groups", new JsonArray(await things.NewAsync("member-group"))),
            ("variants", new JsonArray(new JsonObject { ["name"] = name }))
        );
    }
}
