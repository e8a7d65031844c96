using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class TreeTests : DocumentApiTests
{
    [Test]
    public async Task Tree_OfAPublishedAndChangedDocument_ShowsPendingChanges()
    {
        var parent = await CreatedArticleAsync("Tree parent");
        var child = await CreatedArticleAsync("Tree child", "Enfant", parent);
        await PublishAsync(parent, "en");
        await PublishAsync(child, "en");
        var opened = await OpenAsync(Admin, child);
        ValueOf(opened, "title", "en")["value"] = "changed";
        await SendAsync(Admin, HttpMethod.Put, $"/document/{child}", opened);

        var children = await GetAsync(Admin, $"/tree/document/children?parentId={parent}&skip=0&take=50");

        var item = children["items"]!.AsArray().Single()!;
        Assert.That((int)children["total"]!, Is.EqualTo(1));
        Assert.That((string?)VariantOf(item, "en")["state"], Is.EqualTo("PublishedPendingChanges"));
        Assert.That((string?)VariantOf(item, "en")["flags"]![0]!["alias"], Is.EqualTo("Umb.PendingChanges"));
        Assert.That((string?)VariantOf(item, "fr")["state"], Is.EqualTo("Draft"));
        Assert.That((Guid)item["parent"]!["id"]!, Is.EqualTo(parent));
        Assert.That((bool)item["noAccess"]!, Is.False);
        Assert.That((Guid)item["documentType"]!["id"]!, Is.EqualTo(Bench.Article.Key));
    }

    [Test]
    public async Task Children_OnAPageThatBeginsAnywhere_AreTheOnesAskedFor()
    {
        var parent = await CreatedPageAsync("Paged");
        for (var number = 0; number < 7; number++)
        {
            await CreatedPageAsync($"Child {number}", parent: parent);
        }

        var page = await GetAsync(Admin, $"/tree/document/children?parentId={parent}&skip=3&take=2");
        var none = await GetAsync(Admin, $"/tree/document/children?parentId={parent}&skip=0&take=0");

        Assert.That(Names(page["items"]!), Is.EqualTo(new[] { "Child 3", "Child 4" }));
        Assert.That((int)page["total"]!, Is.EqualTo(7));
        Assert.That((int)none["total"]!, Is.EqualTo(7));
        Assert.That(none["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task AncestorsAndSiblings_FindADocumentInTheTree()
    {
        var parent = await CreatedPageAsync("Way");
        var first = await CreatedPageAsync("One", parent: parent);
        var second = await CreatedPageAsync("Two", parent: parent);
        await CreatedPageAsync("Three", parent: parent);

        var ancestors = await GetAsync(Admin, $"/tree/document/ancestors?descendantId={second}");
        var siblings = await GetAsync(Admin, $"/tree/document/siblings?target={second}&before=0&after=1");
        var items = await GetAsync(Admin, $"/item/document?id={first}&id={second}");
        var ways = await GetAsync(Admin, $"/item/document/ancestors?id={first}");

        Assert.That(Names(ancestors), Is.EqualTo(new[] { "Way", "Two" }));
        Assert.That(Names(siblings["items"]!), Is.EqualTo(new[] { "Two", "Three" }));
        Assert.That((int)siblings["totalBefore"]!, Is.EqualTo(1));
        Assert.That((int)siblings["totalAfter"]!, Is.EqualTo(0));
        Assert.That(Names(items), Is.EquivalentTo(new[] { "One", "Two" }));
        Assert.That(Names(ways[0]!["ancestors"]!), Is.EqualTo(new[] { "Way" }));
    }

    [Test]
    public async Task UserWithAStartNode_SeesTheWayThereAndWhatLiesBelow()
    {
        var top = await CreatedPageAsync("Top");
        var start = await CreatedPageAsync("Start", parent: top);
        await CreatedPageAsync("Beside", parent: top);
        var below = await CreatedPageAsync("Below", parent: start);
        var elsewhere = await CreatedPageAsync("Elsewhere");
        using var editor = Site.SignedInAs(
            await Site.UserAsync(
                "TreeEditor",
                ["content"],
                [ActionBrowse.ActionLetter],
                Site.Get<IContentService>().GetById(start)!.Id
            )
        );

        var root = await GetAsync(editor, "/tree/document/root?skip=0&take=50");
        var underTop = await GetAsync(editor, $"/tree/document/children?parentId={top}");
        var underStart = await GetAsync(editor, $"/tree/document/children?parentId={start}");
        var outside = await GetAsync(editor, $"/tree/document/children?parentId={elsewhere}");
        var siblings = await GetAsync(editor, $"/tree/document/siblings?target={start}&before=10&after=10");
        var way = await GetAsync(editor, $"/tree/document/ancestors?descendantId={below}");
        var hidden = await GetAsync(editor, $"/tree/document/ancestors?descendantId={elsewhere}");
        var items = await GetAsync(editor, $"/item/document?id={below}&id={elsewhere}");

        Assert.That(Names(root["items"]!), Is.EqualTo(new[] { "Top" }));
        Assert.That((bool)root["items"]![0]!["noAccess"]!, Is.True);
        Assert.That(Names(underTop["items"]!), Is.EqualTo(new[] { "Start" }));
        Assert.That((bool)underTop["items"]![0]!["noAccess"]!, Is.False);
        Assert.That(Names(underStart["items"]!), Is.EqualTo(new[] { "Below" }));
        Assert.That(outside["items"]!.AsArray(), Is.Empty);
        Assert.That(Names(siblings["items"]!), Is.EqualTo(new[] { "Start" }));
        Assert.That(Names(way), Is.EqualTo(new[] { "Top", "Start", "Below" }));
        Assert.That(hidden.AsArray(), Is.Empty);
        Assert.That(Names(items), Is.EqualTo(new[] { "Below" }));
    }

    private static string[] Names(JsonNode items) =>
        [.. items.AsArray().Select(item => (string)item!["variants"]![0]!["name"]!)];
}
