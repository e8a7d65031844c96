using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.BackOffice;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Vocabularies;

/// <summary>A site with the real vocabularies, and documents that hold terms and places, edited as the client edits them.</summary>
internal sealed class TermBench : IAsyncDisposable
{
    public const string Areas = "areas";
    public const string Tags = "tags";
    public const string Places = "where";
    private const string Api = "/umbraco/ibis/api/v1";

    private TermBench(TestSite site, HttpClient admin, TermDocumentType type) =>
        (Site, Admin, TypeKey, TagsDataType) = (site, admin, type.Key, type.TagsDataType);

    public TestSite Site { get; }

    public HttpClient Admin { get; }

    public Guid TypeKey { get; }

    public Guid TagsDataType { get; }

    public static Guid PolicyAreas => StableKey.OfContent("vocabularies/policyAreas");

    public static Guid TargetGroups => StableKey.OfContent("vocabularies/targetGroups");

    /// <param name="id">As in the definitions: <c>employment</c>.</param>
    public static Guid Term(string id) => StableKey.OfContent($"terms/{id}");

    public static async Task<TermBench> StartAsync(
        string? placeConfiguration = null,
        IDictionary<string, string?>? settings = null
    )
    {
        var database = await TestDatabase.CreateWithContentAsync();
        var site = await TestSite.StartAsync(database.ConnectionString, new TestLog(), settings, own: database);
        var type = await TermDocumentType.MakeAsync(site.Services, placeConfiguration);
        return new TermBench(site, site.SignedInAsAdministrator(), type);
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Site.DisposeAsync();
    }

    public JsonObject NewDocument(Guid id, string name, params (string Alias, JsonNode? Value)[] values) =>
        new()
        {
            ["id"] = id,
            ["parent"] = null,
            ["documentType"] = new JsonObject { ["id"] = TypeKey },
            ["template"] = null,
            ["values"] = new JsonArray([.. values.Select(value => Value(value.Alias, value.Value))]),
            ["variants"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["segment"] = null,
                    ["name"] = name,
                }
            ),
        };

    /// <summary>Saves a draft; what is wrong with it does not keep it from being saved.</summary>
    public async Task<Guid> SavedAsync(params (string Alias, JsonNode? Value)[] values)
    {
        var id = Guid.NewGuid();
        await SendAsync(
            HttpMethod.Post,
            "/umbraco/management/api/v1/document",
            NewDocument(id, $"Item {id:N}", values)
        );
        return id;
    }

    /// <summary>The sentences at a field of a document that is about to be published.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string alias, JsonNode? value)
    {
        using var answer = await Admin.PostAsJsonAsync(
            "/umbraco/management/api/v1/document/validate",
            NewDocument(Guid.NewGuid(), "Checked", (alias, value))
        );
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return [];
        }
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var error = problem["errors"]!.AsObject().Single();
        Assert.That(error.Key, Does.Contain($"'{alias}'"));
        return [.. error.Value!.AsArray().Select(sentence => (string)sentence!)];
    }

    public Task<JsonNode?> PublishAsync(Guid id, HttpStatusCode expected = HttpStatusCode.OK) =>
        SendAsync(
            HttpMethod.Put,
            $"/umbraco/management/api/v1/document/{id}/publish",
            new JsonObject { ["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = null }) },
            expected
        );

    /// <summary>The value as the client gets it.</summary>
    public async Task<JsonNode?> ReadAsync(Guid id, string alias)
    {
        var document = await SendAsync(HttpMethod.Get, $"/umbraco/management/api/v1/document/{id}");
        return document!["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == alias)?["value"];
    }

    public string? Stored(Guid id, string alias) => Site.Get<IContentService>().GetById(id)!.GetValue<string>(alias);

    public string? StoredPublished(Guid id, string alias) =>
        Site.Get<IContentService>().GetById(id)!.Properties[alias]!.GetValue(published: true) as string;

    public Task<JsonNode?> AskAsync(string path) => SendAsync(HttpMethod.Get, Api + path);

    public async Task<JsonNode?> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        HttpStatusCode? expected = null,
        HttpClient? client = null
    )
    {
        var address = path.StartsWith("/umbraco", StringComparison.Ordinal) ? path : Api + path;
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }
        using var answer = await (client ?? Admin).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(
            expected is { } status ? answer.StatusCode == status : answer.IsSuccessStatusCode,
            $"{method} {path}: {(int)answer.StatusCode} {text}"
        );
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static JsonObject Value(string alias, JsonNode? value) =>
        new()
        {
            ["editorAlias"] = "Ibis",
            ["culture"] = null,
            ["segment"] = null,
            ["alias"] = alias,
            ["value"] = value?.DeepClone(),
        };
}
