using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class BlueprintTests : DocumentApiTests
{
    [Test]
    public async Task Blueprint_MadeFromADocument_StandsInItsFolderAndStartsDocuments()
    {
        var folder = Guid.NewGuid();
        await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document-blueprint/folder",
            new JsonObject
            {
                ["id"] = folder,
                ["name"] = "Templates",
                ["parent"] = null,
            },
            HttpStatusCode.Created
        );
        var document = await CreatedArticleAsync("Model", "Mod\u00e8le");
        var blueprint = Guid.NewGuid();

        await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document-blueprint/from-document",
            new JsonObject
            {
                ["id"] = blueprint,
                ["name"] = "From a model",
                ["parent"] = new JsonObject { ["id"] = folder },
                ["document"] = new JsonObject { ["id"] = document },
            },
            HttpStatusCode.Created
        );

        var root = await GetAsync(Admin, "/tree/document-blueprint/root?skip=0&take=50");
        var inside = await GetAsync(Admin, $"/tree/document-blueprint/children?parentId={folder}&skip=0&take=50");
        var item = await GetAsync(Admin, $"/item/document-blueprint?id={blueprint}");
        var scaffold = await GetAsync(Admin, $"/document-blueprint/{blueprint}/scaffold");
        Assert.That(root["items"]!.AsArray().Select(node => (Guid)node!["id"]!), Is.EqualTo(new[] { folder }));
        Assert.That((bool)root["items"]![0]!["isFolder"]!, Is.True);
        Assert.That((Guid)inside["items"]![0]!["id"]!, Is.EqualTo(blueprint));
        Assert.That((Guid)inside["items"]![0]!["documentType"]!["id"]!, Is.EqualTo(Bench.Article.Key));
        Assert.That((string?)item[0]!["name"], Is.EqualTo("From a model"));
        Assert.That((string?)ValueOf(scaffold, "title", "en")["value"], Is.EqualTo("title of Model"));
    }

    [Test]
    public async Task Blueprint_IsCreatedChangedMovedAndDeleted()
    {
        var id = Guid.NewGuid();
        var body = NewPage(id, "Blueprint", "old");
        await SendAsync(Admin, HttpMethod.Post, "/document-blueprint", body.DeepClone(), HttpStatusCode.Created);
        var problem = await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document-blueprint",
            body.DeepClone(),
            HttpStatusCode.BadRequest
        );
        ValueOf(body, "title")["value"] = "new";

        await SendAsync(Admin, HttpMethod.Put, $"/document-blueprint/{id}", body.DeepClone());
        var changed = await GetAsync(Admin, $"/document-blueprint/{id}");
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document-blueprint/{id}/move",
            new JsonObject { ["target"] = new JsonObject { ["id"] = Guid.NewGuid() } },
            HttpStatusCode.NotFound
        );
        var log = await GetAsync(Admin, $"/document-blueprint/{id}/audit-log?skip=0&take=10");
        await SendAsync(Admin, HttpMethod.Delete, $"/document-blueprint/{id}");

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo("DuplicateKey"));
        Assert.That((string?)ValueOf(changed, "title")["value"], Is.EqualTo("new"));
        Assert.That(log["items"]!.AsArray(), Is.Not.Empty);
        await SendAsync(Admin, HttpMethod.Get, $"/document-blueprint/{id}", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Blueprint_OfADocumentOutsideTheStartNode_IsForbidden()
    {
        var hers = await CreatedPageAsync("Her own");
        var outside = await CreatedPageAsync("Not her own");
        using var editor = Site.SignedInAs(
            await Site.UserAsync(
                "Copycat",
                ["content"],
                ["Umb.Document.CreateBlueprint"],
                Bench.Contents.GetById(hers)!.Id
            )
        );

        await SendAsync(
            editor,
            HttpMethod.Post,
            "/document-blueprint/from-document",
            new JsonObject
            {
                ["name"] = "Stolen",
                ["document"] = new JsonObject { ["id"] = outside },
            },
            HttpStatusCode.Forbidden
        );
    }
}
