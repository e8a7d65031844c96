using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ibis.Tests.Integration.BackOffice.Contract;

/// <summary>One operation that the client's generated code declares.</summary>
/// <param name="Path">With names in braces, for example <c>/umbraco/management/api/v1/language/{isoCode}</c>.</param>
/// <param name="Answers">The declared body by status.</param>
/// <param name="Query">What may stand behind the question mark.</param>
/// <param name="Body">What is sent; null for nothing.</param>
internal sealed record ClientOperation(
    string Method,
    string Path,
    IReadOnlyDictionary<int, TypeScriptType> Answers,
    IReadOnlyDictionary<string, TypeScriptType.Member> Query,
    TypeScriptType? Body
)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>What the client expects of the Management API, read from the very package that is built into the site.</summary>
internal sealed partial class ClientContract
{
    private const string File =
        "node_modules/@umbraco-cms/backoffice/dist-cms/packages/core/backend-api/types.gen.d.ts";

    private static readonly string[] Methods = ["Get", "Post", "Put", "Delete", "Patch"];

    private static readonly Dictionary<string, TypeScriptType.Member> NoMembers = [];

    private static readonly Lazy<ClientContract> Read = new(() =>
    {
        var path = Path.Combine(Repository.Root, "src/Ibis.BackOffice/Client", File);
        return System.IO.File.Exists(path)
            ? new ClientContract(System.IO.File.ReadAllText(path))
            : throw new FileNotFoundException(
                $"{path} is missing. Run npm ci in src/Ibis.BackOffice/Client (bin/test does)."
            );
    });

    private readonly Dictionary<string, TypeScriptType> _types;

    private ClientContract(string text)
    {
        _types = TypeScriptParser.Parse(text);
        Operations =
        [
            .. from declared in _types
            where declared.Key.EndsWith("Data", StringComparison.Ordinal)
            let data = declared.Value as TypeScriptType.ObjectOf
            where data is not null && data.Members.ContainsKey("url")
            let name = declared.Key[..^4]
            let method = Methods.First(method => name.StartsWith(method, StringComparison.Ordinal))
            let url = ((TypeScriptType.Literal)data.Members["url"].Type).Value
            select new ClientOperation(
                method.ToUpperInvariant(),
                url,
                AnswersOf(name),
                data.Members.GetValueOrDefault("query")?.Type is TypeScriptType.ObjectOf query
                    ? query.Members
                    : NoMembers,
                data.Members.GetValueOrDefault("body")?.Type is { } body and not TypeScriptType.Primitive ? body : null
            ),
        ];
    }

    public static ClientContract Instance => Read.Value;

    public IReadOnlyList<ClientOperation> Operations { get; }

    /// <summary>The operation of an address in use, the more literal one when two fit.</summary>
    public ClientOperation? Find(string method, string path) =>
        Operations
            .Where(operation => operation.Method == method && Pattern(operation.Path).IsMatch(path))
            .MinBy(operation => operation.Path.Count(character => character == '{'));

    /// <summary>What stands behind a name.</summary>
    public TypeScriptType? Declared(string name) => _types.GetValueOrDefault(name);

    /// <summary>Where a value is not what the type declares. Empty when it is.</summary>
    public IEnumerable<string> Problems(JsonElement value, TypeScriptType type, string at = "$") =>
        type switch
        {
            TypeScriptType.Named(var name) => _types.TryGetValue(name, out var declared) ? Problems(value, declared, at)
            : value.ValueKind == JsonValueKind.String ? []
            : [$"{at}: {name} is not declared"],
            TypeScriptType.Primitive(var name) => Fits(value, name)
                ? []
                : [$"{at}: {name} expected, {value.ValueKind} found"],
            TypeScriptType.Literal(var text) => value.ValueKind == JsonValueKind.String && value.GetString() == text
                ? []
                : [$"{at}: '{text}' expected, {Short(value)} found"],
            TypeScriptType.EnumOf(var values) => value.ValueKind == JsonValueKind.String
            && values.Contains(value.GetString()!)
                ? []
                : [$"{at}: one of {string.Join(", ", values)} expected, {Short(value)} found"],
            TypeScriptType.ArrayOf(var item) => value.ValueKind != JsonValueKind.Array
                ? [$"{at}: a list expected, {value.ValueKind} found"]
                : value.EnumerateArray().SelectMany((one, index) => Problems(one, item, $"{at}[{index}]")),
            TypeScriptType.Union(var members) => OfUnion(value, members, at),
            TypeScriptType.Intersection(var members) => members.SelectMany(member => Problems(value, member, at)),
            TypeScriptType.ObjectOf declared => OfObject(value, declared, at),
            _ => throw new NotSupportedException(type.ToString()),
        };

    // The problems of the member that comes nearest, which is the one that was meant.
    private string[] OfUnion(JsonElement value, IReadOnlyList<TypeScriptType> members, string at)
    {
        string[]? fewest = null;
        foreach (var member in members)
        {
            string[] problems = [.. Problems(value, member, at)];
            if (problems.Length == 0)
            {
                return [];
            }
            if (value.ValueKind != JsonValueKind.Null && member is TypeScriptType.Primitive { Name: "null" })
            {
                continue;
            }
            fewest = fewest is null || problems.Length < fewest.Length ? problems : fewest;
        }
        return fewest ?? [];
    }

    private IEnumerable<string> OfObject(JsonElement value, TypeScriptType.ObjectOf declared, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{at}: an object expected, {value.ValueKind} found"];
        }
        var wrong = declared.Members.SelectMany(member =>
            value.TryGetProperty(member.Key, out var found)
                // A member that may be absent may be null: the client takes both for nothing.
                ? member.Value.IsOptional && found.ValueKind == JsonValueKind.Null
                    ? []
                    : Problems(found, member.Value.Type, $"{at}.{member.Key}")
                : member.Value.IsOptional || member.Value.Type is TypeScriptType.Primitive { Name: "never" }
                    ? []
                    : [$"{at}.{member.Key} is missing"]
        );
        return declared.Values is not { } values
            ? wrong
            : wrong.Concat(
                value
                    .EnumerateObject()
                    .Where(member => !declared.Members.ContainsKey(member.Name))
                    .SelectMany(member => Problems(member.Value, values, $"{at}.{member.Name}"))
            );
    }

    private static bool Fits(JsonElement value, string primitive) =>
        primitive switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => primitive == "unknown",
        };

    private static string Short(JsonElement value) =>
        value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();

    private Dictionary<int, TypeScriptType> AnswersOf(string name) =>
        _types.GetValueOrDefault(name + "Responses") is TypeScriptType.ObjectOf responses
            ? responses.Members.ToDictionary(
                member => int.Parse(member.Key, CultureInfo.InvariantCulture),
                member => member.Value.Type
            )
            : [];

    private static Regex Pattern(string path) =>
        new(
            $"^{Hole().Replace(Regex.Escape(path).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}$",
            RegexOptions.IgnoreCase
        );

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
