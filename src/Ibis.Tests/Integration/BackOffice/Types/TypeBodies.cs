using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>Bodies as the client's workspace of types sends them.</summary>
internal static class TypeBodies
{
    public static readonly Guid TextBox = Constants.DataTypes.Guids.TextstringGuid;

    public static JsonObject DocumentType(Guid id, string alias) =>
        new()
        {
            ["parent"] = null,
            ["alias"] = alias,
            ["name"] = alias,
            ["description"] = "What it is for",
            ["icon"] = "icon-document",
            ["allowedAsRoot"] = true,
            ["variesByCulture"] = false,
            ["variesBySegment"] = false,
            ["isElement"] = false,
            ["allowedInLibrary"] = false,
            ["properties"] = new JsonArray(),
            ["containers"] = new JsonArray(),
            ["allowedDocumentTypes"] = new JsonArray(),
            ["compositions"] = new JsonArray(),
            ["id"] = id,
            ["allowedTemplates"] = new JsonArray(),
            ["defaultTemplate"] = null,
            ["cleanup"] = new JsonObject
            {
                ["preventCleanup"] = false,
                ["keepAllVersionsNewerThanDays"] = null,
                ["keepLatestVersionPerDayForDays"] = null,
            },
            ["collection"] = null,
        };

    public static JsonObject Property(Guid id, string alias, Guid? container, int sortOrder = 0) =>
        new()
        {
            ["id"] = id,
            ["container"] = container is { } key ? new JsonObject { ["id"] = key } : null,
            ["sortOrder"] = sortOrder,
            ["alias"] = alias,
            ["name"] = alias + " name",
            ["description"] = null,
            ["dataType"] = new JsonObject { ["id"] = TextBox },
            ["variesByCulture"] = false,
            ["variesBySegment"] = false,
            ["validation"] = new JsonObject
            {
                ["mandatory"] = true,
                ["mandatoryMessage"] = "Say it",
                ["regEx"] = "^[a-z]+$",
                ["regExMessage"] = "Small letters",
            },
            ["appearance"] = new JsonObject { ["labelOnTop"] = true },
        };

    public static JsonObject Container(Guid id, string name, string type, Guid? parent, int sortOrder = 0) =>
        new()
        {
            ["id"] = id,
            ["parent"] = parent is { } key ? new JsonObject { ["id"] = key } : null,
            ["name"] = name,
            ["type"] = type,
            ["sortOrder"] = sortOrder,
        };

    public static JsonArray Array(params JsonNode?[] items) => new(items);

    public static async Task<JsonObject> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync($"{EditorClient.Api}/{address}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public static async Task<JsonArray> ReadListAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync($"{EditorClient.Api}/{address}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonArray>())!;
    }

    public static async Task CreateAsync(this HttpClient client, string address, JsonNode body)
    {
        using var answer = await client.PostAsJsonAsync($"{EditorClient.Api}/{address}", body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        if (body["id"] is { } id)
        {
            Assert.That(
                answer.Headers.GetValues("Umb-Generated-Resource"),
                Is.EqualTo(new[] { id.ToString().Trim('"') })
            );
        }
    }

    public static async Task ChangeAsync(this HttpClient client, string address, JsonNode body)
    {
        using var answer = await client.PutAsJsonAsync($"{EditorClient.Api}/{address}", body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a file as the client does before an import.</summary>
    public static async Task<Guid> UploadAsync(this HttpClient client, string name, string text)
    {
        var key = Guid.NewGuid();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(key.ToString()), "Id" },
            { new StringContent(text), "File", name },
        };
        using var answer = await client.PostAsync($"{EditorClient.Api}/temporary-file", form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return key;
    }

    /// <returns>The operation status of a refusal, which has to be one for people.</returns>
    public static async Task<string?> RefusalAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), text);
        var problem = JsonNode.Parse(text)!;
        Assert.That((string?)problem["title"], Is.Not.Null.And.Not.Empty);
        Assert.That((string?)problem["detail"], Is.Not.Null.And.Not.Empty);
        return (string?)problem["operationStatus"];
    }
}
