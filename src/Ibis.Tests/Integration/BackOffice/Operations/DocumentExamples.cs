using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations on documents that need more than a key.</summary>
internal static class DocumentExamples
{
    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /document"] = async things => new("/document", await NewAsync(things)),
            ["POST /document/validate"] = async things => new("/document/validate", await NewAsync(things)),
            ["POST /document/create-and-publish"] = async things =>
            {
                var body = await NewAsync(things, isParentPublished: true);
                return new("/document/create-and-publish", body);
            },
            ["PUT /document/{}/update-and-publish"] = async things =>
            {
                var id = await things.DocumentAsync();
                var body = await things.ReadAsync($"/document/{id}");
                body["culturesToPublish"] = new JsonArray();
                return new($"/document/{id}/update-and-publish", body);
            },
            ["PUT /umbraco/management/api/v1.1/document/{}/validate"] = async things =>
            {
                var id = await things.DocumentAsync();
                var path = $"/umbraco/management/api/v1.1/document/{id}/validate";
                return new(path, await things.ReadAsync($"/document/{id}"));
            },
            ["GET /document/{}/published"] = async things =>
                new($"/document/{await things.DocumentAsync(isPublished: true)}/published"),
            ["GET /document/{}/preview-url"] = async things =>
                new($"/document/{await things.DocumentAsync()}/preview-url?providerAlias=umbDocumentUrlProvider"),
            ["PUT /document/{}/publish"] = async things =>
                new(
                    $"/document/{await things.DocumentAsync()}/publish",
                    new JsonObject { ["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = null }) }
                ),
            ["PUT /document/{}/unpublish"] = async things =>
                new(
                    $"/document/{await things.DocumentAsync(isPublished: true)}/unpublish",
                    new JsonObject { ["cultures"] = null }
                ),
            ["GET /document/{}/publish-with-descendants/result/{}"] = async things =>
            {
                var id = await things.DocumentAsync();
                var body = new JsonObject { ["includeUnpublishedDescendants"] = false, ["cultures"] = new JsonArray() };
                using var answer = await things.SendAsync("PUT", $"/document/{id}/publish-with-descendants", body);
                var task = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["taskId"];
                return new($"/document/{id}/publish-with-descendants/result/{task}");
            },
            ["PUT /document/sort"] = async things =>
            {
                var parent = await things.DocumentAsync();
                var child = await things.DocumentAsync(below: parent);
                return new("/document/sort", Sorting(parent, child));
            },
            ["PUT /document/{}/domains"] = async things =>
                new(
                    $"/document/{await things.DocumentAsync()}/domains",
                    new JsonObject
                    {
                        ["defaultIsoCode"] = "en",
                        ["domains"] = new JsonArray(
                            new JsonObject
                            {
                                ["domainName"] = ExampleThings.Unique("host") + ".example.org",
                                ["isoCode"] = "fr",
                            }
                        ),
                    }
                ),
            ["GET /document/{}/public-access"] = async things =>
                new($"/document/{await ProtectedAsync(things)}/public-access"),
            ["POST /document/{}/public-access"] = async things =>
                new($"/document/{await things.DocumentAsync()}/public-access", await ProtectionAsync(things)),
            ["PUT /document/{}/public-access"] = async things =>
            {
                var id = await ProtectedAsync(things);
                return new($"/document/{id}/public-access", await ProtectionAsync(things));
            },
            ["DELETE /document/{}/public-access"] = async things =>
                new($"/document/{await ProtectedAsync(things)}/public-access"),
            // Somebody else's document refers to it.
            ["GET /document/{}/referenced-by"] = async things =>
            {
                var id = await things.DocumentAsync();
                things.ReferFromForeign(id);
                return new($"/document/{id}/referenced-by?skip=0&take=10");
            },
            ["GET /recycle-bin/document/referenced-by"] = _ =>
                Task.FromResult(new Example("/recycle-bin/document/referenced-by?skip=0&take=10")),
            ["PUT /recycle-bin/document/{}/restore"] = async things =>
                new(
                    $"/recycle-bin/document/{await things.TrashedDocumentAsync()}/restore",
                    new JsonObject { ["target"] = Reference(await things.DocumentAsync()) }
                ),
            // The editor may not empty a bin that is everybody's; nothing is named that could be told apart.
            ["DELETE /recycle-bin/document"] = _ => Task.FromResult(new Example("/recycle-bin/document")),
            ["GET /document-version"] = async things =>
                new($"/document-version?documentId={await things.DocumentAsync(isPublished: true)}&skip=0&take=10"),
            ["GET /document-version/{}"] = async things => new($"/document-version/{await VersionAsync(things)}"),
            ["PUT /document-version/{}/prevent-cleanup"] = async things =>
                new($"/document-version/{await VersionAsync(things)}/prevent-cleanup?preventCleanup=true"),
            ["POST /document-version/{}/rollback"] = async things =>
                new($"/document-version/{await VersionAsync(things)}/rollback"),
            ["POST /document-blueprint"] = async things =>
                new(
                    "/document-blueprint",
                    await OfAsync(
                        "CreateDocumentBlueprintRequestModel",
                        "document-blueprint",
                        things,
                        ("variants", new JsonArray(new JsonObject { ["name"] = ExampleThings.Unique("Pattern ") }))
                    )
                ),
            ["POST /document-blueprint/from-document"] = async things =>
                new(
                    "/document-blueprint/from-document",
                    new JsonObject
                    {
                        ["id"] = Guid.NewGuid(),
                        ["name"] = ExampleThings.Unique("Pattern "),
                        ["document"] = Reference(await things.DocumentAsync()),
                        ["parent"] = null,
                    }
                ),
            ["GET /collection/document/{}"] = async things =>
                new($"/collection/document/{await things.DocumentAsync()}?skip=0&take=10"),
        };

    private static async Task<JsonObject> NewAsync(ExampleThings things, bool isParentPublished = false) =>
        await OfAsync(
            "CreateAndPublishDocumentRequestModel",
            "document to be",
            things,
            ("parent", Reference(await things.DocumentAsync(isParentPublished))),
            ("values", new JsonArray(new JsonObject { ["alias"] = "title", ["value"] = "A title" })),
            ("variants", new JsonArray(new JsonObject { ["name"] = ExampleThings.Unique("Page ") }))
        );

    public static JsonObject Sorting(Guid parent, Guid child) =>
        new()
        {
            ["parent"] = Reference(parent),
            ["sorting"] = new JsonArray(new JsonObject { ["id"] = child, ["sortOrder"] = 0 }),
        };

    private static async Task<string> VersionAsync(ExampleThings things)
    {
        var id = await things.DocumentAsync(isPublished: true);
        var contents = things.Bench.Contents.Contents;
        var content = contents.GetById(id)!;
        content.SetValue("title", ExampleThings.Unique("changed "));
        Assert.That(contents.Save(content).Success);
        var versions = await things.ReadAsync($"/document-version?documentId={id}&skip=0&take=10");
        return versions["items"]!.AsArray()[^1]!["id"]!.ToString();
    }

    private static async Task<Guid> ProtectedAsync(ExampleThings things)
    {
        var id = await things.DocumentAsync();
        var login = Reference(things.Bench.Documents.Own.Key);
        var body = new JsonObject
        {
            ["memberUserNames"] = new JsonArray(),
            ["memberGroupNames"] = new JsonArray(await GroupAsync(things)),
            ["loginDocument"] = login,
            ["errorDocument"] = login.DeepClone(),
        };
        using var answer = await things.SendAsync("POST", $"/document/{id}/public-access", body);
        return id;
    }

    private static async Task<JsonObject> ProtectionAsync(ExampleThings things) =>
        await OfAsync(
            "PublicAccessRequestModel",
            "document",
            things,
            ("memberGroupNames", new JsonArray(await GroupAsync(things)))
        );

    private static async Task<string> GroupAsync(ExampleThings things)
    {
        const string group = "Readers";
        var groups = things.Bench.Site.Get<IMemberGroupService>();
        if (groups.GetByName(group) is null)
        {
            await groups.CreateAsync(new MemberGroup { Name = group });
        }
        return group;
    }
}
