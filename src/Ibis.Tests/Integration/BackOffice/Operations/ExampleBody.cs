using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Contract;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>The smallest body that the client's declarations allow.</summary>
internal static class ExampleBody
{
    public static async Task<JsonNode?> OfAsync(TypeScriptType type, string kind, ExampleThings things) =>
        await ValueAsync(type, "", kind, things);

    /// <summary>The same for a declared name, with some members said.</summary>
    public static async Task<JsonObject> OfAsync(
        string name,
        string kind,
        ExampleThings things,
        params (string Member, JsonNode? Value)[] said
    )
    {
        var body = (JsonObject)(await OfAsync(new TypeScriptType.Named(name), kind, things))!;
        foreach (var (member, value) in said)
        {
            body[member] = value;
        }
        return body;
    }

    public static JsonObject Reference(Guid key) => new() { ["id"] = key };

    private static async Task<JsonNode?> ValueAsync(
        TypeScriptType type,
        string name,
        string kind,
        ExampleThings things
    ) =>
        type switch
        {
            TypeScriptType.Named("ReferenceByIdModel") => new JsonObject
            {
                ["id"] = await KeyAsync(name, kind, things),
            },
            TypeScriptType.Named(var declared) => ClientContract.Instance.Declared(declared) is { } found
                ? await ValueAsync(found, name, kind, things)
                : ExampleThings.Unique("text"),
            TypeScriptType.Primitive("string") => Text(name),
            TypeScriptType.Primitive("number") => 1,
            TypeScriptType.Primitive("boolean") => false,
            TypeScriptType.Primitive => null,
            TypeScriptType.Literal(var text) => text,
            TypeScriptType.EnumOf(var values) => values.First(),
            TypeScriptType.ArrayOf => new JsonArray(),
            TypeScriptType.Union(var members) => await UnionAsync(members, name, kind, things),
            TypeScriptType.Intersection(var members) => await MergedAsync(members, name, kind, things),
            TypeScriptType.ObjectOf declared => await ObjectAsync(declared, kind, things),
            _ => throw new NotSupportedException(type.ToString()),
        };

    // The client makes the ids of what it creates; everything else that may be missing is.
    private static async Task<JsonNode?> UnionAsync(
        IReadOnlyList<TypeScriptType> members,
        string name,
        string kind,
        ExampleThings things
    ) =>
        name == "id" ? Guid.NewGuid().ToString()
        : name is "parent" or "target" && kind is "document" or "media"
            ? await ValueAsync(members.First(member => member is TypeScriptType.Named), name, kind, things)
        : members.Any(member => member is TypeScriptType.Primitive("null")) ? null
        : await ValueAsync(members[0], name, kind, things);

    private static async Task<JsonNode?> MergedAsync(
        IReadOnlyList<TypeScriptType> members,
        string name,
        string kind,
        ExampleThings things
    )
    {
        var merged = new JsonObject();
        foreach (var member in members)
        {
            foreach (var (key, value) in (JsonObject)(await ValueAsync(member, name, kind, things))!)
            {
                merged[key] = value?.DeepClone();
            }
        }
        return merged;
    }

    private static async Task<JsonNode?> ObjectAsync(
        TypeScriptType.ObjectOf declared,
        string kind,
        ExampleThings things
    )
    {
        var made = new JsonObject();
        foreach (var (name, member) in declared.Members)
        {
            if (!member.IsOptional || name is "id" or "parent" or "target")
            {
                made[name] = await ValueAsync(member.Type, name, kind, things);
            }
        }
        return made;
    }

    private static async Task<string> KeyAsync(string name, string kind, ExampleThings things) =>
        name switch
        {
            "documentType" => things.Bench.Contents.Page.Key.ToString(),
            "dataType" => Constants.DataTypes.Guids.Textstring,
            "memberType" => things.Bench.Site.Get<IMemberTypeService>().Get("Member")!.Key.ToString(),
            "parent" or "target" => await things.NewAsync(kind),
            "loginDocument" or "errorDocument" => await things.NewAsync("document"),
            _ => throw new AssertionException($"no example of a {name}: say it in {nameof(OperationExamples)}"),
        };

    private static JsonNode Text(string name) =>
        name switch
        {
            "id" => Guid.NewGuid().ToString(),
            "icon" => "icon-document",
            "alias" => ExampleThings.Unique("alias"),
            "email" or "userName" => ExampleThings.Unique("someone") + "@example.org",
            _ => ExampleThings.Unique("Name "),
        };
}
