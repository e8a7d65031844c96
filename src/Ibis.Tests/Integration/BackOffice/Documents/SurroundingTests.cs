using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>What is kept beside a document: references, hosts, protection, notifications.</summary>
internal sealed class SurroundingTests : DocumentApiTests
{
    [Test]
    public async Task References_AreShownBeforeSomethingIsDeleted()
    {
        var target = await CreatedPageAsync("Referred to");
        var source = Guid.NewGuid();
        var body = NewPage(source, "Refers");
        body["values"] = new JsonArray(Value("link", target));
        await SendAsync(Admin, HttpMethod.Post, "/document", body);

        var by = await GetAsync(Admin, $"/document/{target}/referenced-by?skip=0&take=3");
        var below = await GetAsync(Admin, $"/document/{target}/referenced-descendants?skip=0&take=3");
        var are = await GetAsync(Admin, $"/document/are-referenced?id={target}&id={source}&skip=0&take=10");

        Assert.That((int)by["total"]!, Is.EqualTo(1));
        Assert.That((string?)by["items"]![0]!["$type"], Is.EqualTo("DocumentReferenceResponseModel"));
        Assert.That((Guid)by["items"]![0]!["id"]!, Is.EqualTo(source));
        Assert.That((string?)by["items"]![0]!["documentType"]!["alias"], Is.EqualTo("page"));
        Assert.That((int)below["total"]!, Is.Zero);
        Assert.That(Ids(are), Is.EqualTo(new[] { target }));
    }

    [Test]
    public async Task Domains_AreKeptAndConflictsSaid()
    {
        var id = await CreatedPageAsync("Hosted");
        var other = await CreatedPageAsync("Hosted too");
        var body = new JsonObject
        {
            ["defaultIsoCode"] = "en",
            ["domains"] = new JsonArray(new JsonObject { ["domainName"] = "hosted.example.org", ["isoCode"] = "fr" }),
        };
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}/domains", body.DeepClone());

        var domains = await GetAsync(Admin, $"/document/{id}/domains");
        var conflict = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{other}/domains",
            body.DeepClone(),
            HttpStatusCode.Conflict
        );

        Assert.That((string?)domains["defaultIsoCode"], Is.EqualTo("en"));
        Assert.That((string?)domains["domains"]![0]!["isoCode"], Is.EqualTo("fr"));
        Assert.That((string?)conflict!["detail"], Does.Contain("hosted.example.org"));
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/domains",
            new JsonObject { ["defaultIsoCode"] = null, ["domains"] = new JsonArray() }
        );
    }

    [Test]
    public async Task PublicAccess_IsSetShownAndTakenAway()
    {
        await Site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "Friends" });
        var id = await CreatedPageAsync("For friends");
        var below = await CreatedPageAsync("For friends too", parent: id);
        var login = await CreatedPageAsync("Login");
        var body = new JsonObject
        {
            ["memberUserNames"] = new JsonArray(),
            ["memberGroupNames"] = new JsonArray("Friends"),
            ["loginDocument"] = new JsonObject { ["id"] = login },
            ["errorDocument"] = new JsonObject { ["id"] = login },
        };
        await SendAsync(Admin, HttpMethod.Get, $"/document/{id}/public-access", null, HttpStatusCode.NotFound);

        await SendAsync(Admin, HttpMethod.Post, $"/document/{id}/public-access", body.DeepClone());
        var protection = await GetAsync(Admin, $"/document/{id}/public-access");
        var inherited = await GetAsync(Admin, $"/document/{below}/public-access?includeAncestors=true");
        var tree = await GetAsync(Admin, $"/item/document?id={id}");
        await SendAsync(Admin, HttpMethod.Put, $"/document/{id}/public-access", body.DeepClone());
        await SendAsync(Admin, HttpMethod.Delete, $"/document/{below}/public-access", null, HttpStatusCode.NotFound);
        await SendAsync(Admin, HttpMethod.Delete, $"/document/{id}/public-access");

        Assert.That((string?)protection["groups"]![0]!["name"], Is.EqualTo("Friends"));
        Assert.That((Guid)protection["loginDocument"]!["id"]!, Is.EqualTo(login));
        Assert.That((bool)protection["isProtectedByAncestor"]!, Is.False);
        Assert.That((bool)inherited["isProtectedByAncestor"]!, Is.True);
        Assert.That((bool)tree[0]!["isProtected"]!, Is.True);
        Assert.That((string?)tree[0]!["flags"]![0]!["alias"], Is.EqualTo("Umb.IsProtected"));
        await SendAsync(Admin, HttpMethod.Get, $"/document/{id}/public-access", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Notifications_AreSubscribedPerDocument()
    {
        var id = await CreatedPageAsync("Watched");
        var offered = await GetAsync(Admin, $"/document/{id}/notifications");
        var action = (string)offered[0]!["actionId"]!;

        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/notifications",
            new JsonObject { ["subscribedActionIds"] = new JsonArray(action) }
        );
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{id}/notifications",
            new JsonObject { ["subscribedActionIds"] = new JsonArray("nonsense") },
            HttpStatusCode.BadRequest
        );

        var subscribed = await GetAsync(Admin, $"/document/{id}/notifications");
        Assert.That(
            subscribed.AsArray().Where(item => (bool)item!["subscribed"]!).Select(item => (string?)item!["actionId"]),
            Is.EqualTo(new[] { action })
        );
    }

    private static Guid[] Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (Guid)item!["id"]!)];
}
