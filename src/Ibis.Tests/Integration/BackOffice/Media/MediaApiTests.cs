using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.TemporaryFiles;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Media;

/// <summary>Media as the client makes and edits them: uploads, then items that take them.</summary>
internal abstract class MediaApiTests
{
    protected const string Api = EditorClient.Api;

    protected TestSite Site { get; private set; } = null!;

    protected HttpClient Admin { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        Site = await TestSite.StartAsync(settings: Settings());
        Admin = Site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        Admin?.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    protected virtual Dictionary<string, string?> Settings() => [];

    protected Guid TypeOf(string alias) => Site.Get<IMediaTypeService>().Get(alias)!.Key;

    protected JsonObject NewMedia(Guid id, string type, string name, Guid? parent = null, JsonNode? file = null) =>
        new()
        {
            ["id"] = id,
            ["parent"] = parent is { } key ? new JsonObject { ["id"] = key } : null,
            ["mediaType"] = new JsonObject { ["id"] = TypeOf(type), ["unique"] = TypeOf(type) },
            ["values"] = file is null
                ? []
                : new JsonArray(
                    new JsonObject
                    {
                        ["alias"] = "umbracoFile",
                        ["editorAlias"] = "Umbraco.ImageCropper",
                        ["culture"] = null,
                        ["segment"] = null,
                        ["value"] = file,
                    }
                ),
            ["variants"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["segment"] = null,
                    ["name"] = name,
                    ["state"] = null,
                    ["flags"] = new JsonArray(),
                }
            ),
        };

    protected async Task<Guid> FolderAsync(string name, Guid? parent = null)
    {
        var id = Guid.NewGuid();
        await SendAsync(Admin, HttpMethod.Post, "/media", NewMedia(id, "Folder", name, parent));
        return id;
    }

    protected async Task<Guid> ImageAsync(string name, byte[] bytes, Guid? parent = null, string fileName = "a.png")
    {
        var file = Guid.NewGuid();
        using var upload = await TemporaryFileTests.UploadAsync(Admin, file, fileName, bytes);
        Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Created), await upload.Content.ReadAsStringAsync());
        var id = Guid.NewGuid();
        await SendAsync(Admin, HttpMethod.Post, "/media", NewMedia(id, "Image", name, parent, Uploaded(file)));
        return id;
    }

    protected static JsonObject Uploaded(Guid file) =>
        new()
        {
            ["temporaryFileId"] = file,
            ["src"] = "",
            ["crops"] = new JsonArray(),
            ["focalPoint"] = new JsonObject { ["left"] = 0.25, ["top"] = 0.75 },
        };

    protected static async Task<JsonNode> GetAsync(HttpClient client, string path) =>
        (await SendAsync(client, HttpMethod.Get, path))!;

    protected static async Task<JsonNode?> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        JsonNode? body = null,
        HttpStatusCode? expected = null
    )
    {
        using var request = new HttpRequestMessage(method, Api + path);
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
            Assert.That(answer.IsSuccessStatusCode, Is.True, $"{method} {path}: {answer.StatusCode} {text}");
        }
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    protected static string[] Names(JsonNode page) =>
        [.. page["items"]!.AsArray().Select(item => (string)item!["variants"]![0]!["name"]!)];
}
