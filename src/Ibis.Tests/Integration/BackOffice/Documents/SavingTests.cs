using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class SavingTests : DocumentApiTests
{
    [Test]
    public async Task NewDocument_IsCreatedUnderTheClientsId()
    {
        var id = Guid.NewGuid();
        var body = NewPage(id, "News", "News title");
        await SendAsync(Admin, HttpMethod.Post, "/document/validate", body.DeepClone());

        using var answer = await Admin.PostAsync(Api + "/document", System.Net.Http.Json.JsonContent.Create(body));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(answer.Headers.GetValues("Umb-Generated-Resource"), Is.EqualTo(new[] { id.ToString() }));
        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title")["value"], Is.EqualTo("News title"));
        Assert.That((string?)VariantOf(document, null)["name"], Is.EqualTo("News"));
        Assert.That((string?)VariantOf(document, null)["state"], Is.EqualTo("Draft"));
        Assert.That((string?)VariantOf(document, null)["updateDate"], Does.EndWith("Z"));
    }

    [Test]
    public async Task NewDocument_WithAnIdThatIsTaken_IsRefused()
    {
        var id = await CreatedPageAsync("First of two");

        var problem = await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document",
            NewPage(id, "Second of two"),
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo("DuplicateKey"));
    }

    [Test]
    public async Task NewDocument_WithoutAName_IsRefusedAtItsName()
    {
        var problem = await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document",
            NewPage(Guid.NewGuid(), " "),
            HttpStatusCode.BadRequest
        );

        Assert.That(
            problem!["errors"]!.AsObject().Select(error => error.Key),
            Is.EqualTo(new[] { "$.variants[?(@.culture == null && @.segment == null)].name" })
        );
    }

    [Test]
    public async Task Document_SavedWithChanges_KeepsThem()
    {
        var id = await CreatedArticleAsync("Before", "Avant");
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title", "fr")["value"] = "nouveau";
        VariantOf(opened, "en")["name"] = "After";

        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened);

        var document = await GetAsync(Admin, $"/document/{id}");
        Assert.That((string?)ValueOf(document, "title", "fr")["value"], Is.EqualTo("nouveau"));
        Assert.That((string?)ValueOf(document, "title", "en")["value"], Is.EqualTo("title of Before"));
        Assert.That((string?)VariantOf(document, "en")["name"], Is.EqualTo("After"));
    }

    [Test]
    public async Task InvalidValue_IsNamedByItsPathAndStillSavedAsADraft()
    {
        var type = await TypeWithMandatoryTitleAsync("strict");
        var id = Guid.NewGuid();
        var body = NewPage(id, "Strict", "filled");
        body["documentType"] = new JsonObject { ["id"] = type.Key };
        await SendAsync(Admin, HttpMethod.Post, "/document", body);
        var opened = await OpenAsync(Admin, id);
        ValueOf(opened, "title")["value"] = "";
        opened["cultures"] = new JsonArray();

        var problem = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/umbraco/management/api/v1.1/document/{id}/validate",
            opened.DeepClone(),
            HttpStatusCode.BadRequest
        );
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}", opened.DeepClone());
        opened["culturesToPublish"] = new JsonArray();
        opened["variants"] = (await OpenAsync(Admin, id))["variants"]!.DeepClone();
        var unpublished = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/update-and-publish",
            opened,
            HttpStatusCode.BadRequest
        );

        var error = problem!["errors"]!.AsObject().Single();
        Assert.That(
            error.Key,
            Is.EqualTo("$.values[?(@.alias == 'title' && @.culture == null && @.segment == null)].value")
        );
        Assert.That(error.Value!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)problem["operationStatus"], Is.EqualTo("PropertyValidationError"));
        Assert.That((string?)problem["type"], Is.EqualTo("Error"));
        Assert.That((string?)unpublished!["operationStatus"], Is.EqualTo("ContentInvalid"));
        Assert.That((string?)unpublished["detail"], Does.Contain("title"));
        Assert.That(Bench.Contents.GetById(id)!.GetValue<string>("title"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task Document_OfATypeOrParentThatIsNotThere_IsRefusedInWords()
    {
        var noType = NewPage(Guid.NewGuid(), "No type");
        noType["documentType"] = new JsonObject { ["id"] = Guid.NewGuid() };

        var typeProblem = await SendAsync(Admin, HttpMethod.Post, "/document", noType, HttpStatusCode.NotFound);
        var parentProblem = await SendAsync(
            Admin,
            HttpMethod.Post,
            "/document",
            NewPage(Guid.NewGuid(), "No parent", parent: Guid.NewGuid()),
            HttpStatusCode.NotFound
        );
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{Guid.NewGuid()}",
            NewPage(Guid.NewGuid(), "Nothing"),
            HttpStatusCode.NotFound
        );

        Assert.That((string?)typeProblem!["title"], Does.Contain("document type"));
        Assert.That((string?)parentProblem!["title"], Does.Contain("place"));
    }

    private async Task<IContentType> TypeWithMandatoryTitleAsync(string alias)
    {
        var types = Site.Get<IContentTypeService>();
        var type = (IContentType)Bench.Page.DeepClone();
        type = type.DeepCloneWithResetIdentities(alias);
        type.Name = alias;
        type.PropertyTypes.Single(property => property.Alias == "title").Mandatory = true;
        var result = await types.CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.That(result.Success, result.Result.ToString());
        return types.Get(alias)!;
    }
}
