using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.Documents;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Documents as the client edits them: over HTTP, with whole documents as JSON.</summary>
internal abstract class DocumentApiTests
{
    protected const string Api = EditorClient.Api;

    protected ContentBench Bench { get; private set; } = null!;

    protected HttpClient Admin { get; private set; } = null!;

    protected TestSite Site => Bench.Site;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        Bench = await ContentBench.StartAsync();
        Admin = Site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        Admin?.Dispose();
        if (Bench is not null)
        {
            await Bench.DisposeAsync();
        }
    }

    /// <summary>A page as the client sends a new one, with members that no model has.</summary>
    protected JsonObject NewPage(Guid id, string name, string? title = null, Guid? parent = null) =>
        new()
        {
            ["id"] = id,
            ["parent"] = parent is { } key ? new JsonObject { ["id"] = key } : null,
            ["documentType"] = new JsonObject { ["id"] = Bench.Page.Key },
            ["template"] = null,
            ["values"] = title is null ? [] : new JsonArray(Value("title", title)),
            ["variants"] = new JsonArray(Variant(null, name)),
        };

    protected JsonObject NewArticle(Guid id, string english, string? french = null, Guid? parent = null)
    {
        var article = NewPage(id, "", null, parent);
        article["documentType"] = new JsonObject { ["id"] = Bench.Article.Key };
        article["values"] = new JsonArray(Value("title", $"title of {english}", "en"), Value("number", 3));
        article["variants"] = new JsonArray(Variant("en", english));
        if (french is not null)
        {
            article["values"]!.AsArray().Add(Value("title", $"title of {french}", "fr"));
            article["variants"]!.AsArray().Add(Variant("fr", french));
        }
        return article;
    }

    protected static JsonObject Value(string alias, JsonNode? value, string? culture = null) =>
        new()
        {
            ["editorAlias"] = "Umbraco.TextBox",
            ["culture"] = culture,
            ["segment"] = null,
            ["alias"] = alias,
            ["value"] = value,
        };

    protected static JsonObject Variant(string? culture, string name) =>
        new()
        {
            ["culture"] = culture,
            ["segment"] = null,
            ["state"] = null,
            ["name"] = name,
            ["publishDate"] = null,
            ["createDate"] = null,
            ["updateDate"] = null,
            ["scheduledPublishDate"] = null,
            ["scheduledUnpublishDate"] = null,
            ["flags"] = new JsonArray(),
        };

    protected async Task<Guid> CreatedPageAsync(string name, string? title = null, Guid? parent = null)
    {
        var id = Guid.NewGuid();
        await SendAsync(Admin, HttpMethod.Post, "/document", NewPage(id, name, title, parent));
        return id;
    }

    protected async Task<Guid> CreatedArticleAsync(string english, string? french = null, Guid? parent = null)
    {
        var id = Guid.NewGuid();
        await SendAsync(Admin, HttpMethod.Post, "/document", NewArticle(id, english, french, parent));
        return id;
    }

    protected Task PublishAsync(Guid id, params string?[] cultures) =>
        SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/publish",
            new JsonObject
            {
                ["publishSchedules"] = new JsonArray([
                    .. (cultures.Length == 0 ? [null] : cultures).Select(culture => new JsonObject
                    {
                        ["culture"] = culture,
                    }),
                ]),
            }
        );

    /// <summary>The document as the client holds it after opening.</summary>
    protected static async Task<JsonObject> OpenAsync(HttpClient client, Guid id)
    {
        var document = (await GetAsync(client, $"/document/{id}")).AsObject();
        return new JsonObject
        {
            ["template"] = document["template"]?.DeepClone(),
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
        };
    }

    protected static JsonNode ValueOf(JsonNode document, string alias, string? culture = null) =>
        document["values"]!
            .AsArray()
            .Single(value => (string?)value!["alias"] == alias && (string?)value["culture"] == culture)!;

    protected static JsonNode VariantOf(JsonNode document, string? culture) =>
        document["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == culture)!;

    protected static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Api + path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"GET {path}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Sends and expects the given status.</summary>
    protected static async Task<JsonNode?> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        JsonNode? body = null,
        HttpStatusCode? expected = null
    )
    {
        var address = path.StartsWith("/umbraco", StringComparison.Ordinal) ? path : Api + path;
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (expected is { } status)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(status), $"{method} {path}: {text}");
        }
        else
        {
            Assert.That(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        }
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
