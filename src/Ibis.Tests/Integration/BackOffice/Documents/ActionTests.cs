using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal sealed class ActionTests : DocumentApiTests
{
    [Test]
    public async Task Document_IsMovedCopiedAndSorted()
    {
        var parent = await CreatedPageAsync("Old home");
        var target = await CreatedPageAsync("New home");
        var first = await CreatedPageAsync("First", parent: parent);
        var second = await CreatedPageAsync("Second", parent: parent);

        await SendAsync(Admin, HttpMethod.Put, $"/document/{first}/move", Target(target));
        var copy = Target(target);
        copy["relateToOriginal"] = true;
        copy["includeDescendants"] = false;
        await SendAsync(Admin, HttpMethod.Post, $"/document/{second}/copy", copy, HttpStatusCode.Created);
        var children = await ChildrenAsync(target);
        await SendAsync(
            Admin,
            HttpMethod.Put,
            "/document/sort",
            new JsonObject
            {
                ["parent"] = new JsonObject { ["id"] = target },
                ["sorting"] = new JsonArray(
                    new JsonObject { ["id"] = children[1], ["sortOrder"] = 0 },
                    new JsonObject { ["id"] = children[0], ["sortOrder"] = 1 }
                ),
            }
        );

        Assert.That(children[0], Is.EqualTo(first));
        Assert.That(await ChildrenAsync(target), Is.EqualTo(new[] { children[1], children[0] }));
        Assert.That(await ChildrenAsync(parent), Is.EqualTo(new[] { second }));
    }

    [Test]
    public async Task Move_BelowItself_IsRefusedInWords()
    {
        var top = await CreatedPageAsync("Snake");
        var below = await CreatedPageAsync("Tail", parent: top);

        var problem = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{top}/move",
            Target(below),
            HttpStatusCode.BadRequest
        );

        Assert.That((string?)problem!["operationStatus"], Is.EqualTo("ParentInvalid"));
    }

    [Test]
    public async Task TrashedBranch_IsShownInTheBinAndRestoredFromItsTop()
    {
        var parent = await CreatedPageAsync("Was here");
        var top = await CreatedPageAsync("Thrown away", parent: parent);
        var below = await CreatedPageAsync("With it", parent: top);
        await SendAsync(Admin, HttpMethod.Put, $"/document/{top}/move-to-recycle-bin");

        var bin = await GetAsync(Admin, "/recycle-bin/document/root?skip=0&take=50");
        var inside = await GetAsync(Admin, $"/recycle-bin/document/children?parentId={top}");
        var place = await GetAsync(Admin, $"/recycle-bin/document/{top}/original-parent");
        var refused = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/recycle-bin/document/{below}/restore",
            Target(parent),
            HttpStatusCode.BadRequest
        );
        await SendAsync(Admin, HttpMethod.Put, $"/document/{below}/move", Target(parent), HttpStatusCode.BadRequest);
        await SendAsync(Admin, HttpMethod.Put, $"/recycle-bin/document/{top}/restore", Target(parent));

        Assert.That(Ids(bin), Does.Contain(top).And.Not.Contain(below));
        Assert.That(Ids(inside), Is.EqualTo(new[] { below }));
        Assert.That((Guid)place["id"]!, Is.EqualTo(parent));
        Assert.That((string?)refused!["detail"], Does.Contain("topmost"));
        Assert.That(await ChildrenAsync(top), Is.EqualTo(new[] { below }));
    }

    [Test]
    public async Task OriginalParent_OfADocumentFromTheRoot_IsNull()
    {
        var top = await CreatedPageAsync("From the root");
        await SendAsync(Admin, HttpMethod.Put, $"/document/{top}/move-to-recycle-bin");

        using var answer = await Admin.GetAsync($"{Api}/recycle-bin/document/{top}/original-parent");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("null"));
    }

    [Test]
    public async Task Bin_IsEmptied()
    {
        var one = await CreatedPageAsync("Gone");
        var two = await CreatedPageAsync("Gone for good");
        await SendAsync(Admin, HttpMethod.Put, $"/document/{one}/move-to-recycle-bin");
        await SendAsync(Admin, HttpMethod.Put, $"/document/{two}/move-to-recycle-bin");
        await SendAsync(Admin, HttpMethod.Delete, $"/recycle-bin/document/{one}");

        await SendAsync(Admin, HttpMethod.Delete, "/recycle-bin/document");

        Assert.That((int)(await GetAsync(Admin, "/recycle-bin/document/root?take=0"))["total"]!, Is.Zero);
        await SendAsync(Admin, HttpMethod.Get, $"/document/{two}", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Branch_IsPublishedInTheBackground()
    {
        var top = await CreatedPageAsync("Branch");
        var below = await CreatedPageAsync("Leaf", parent: top);

        var started = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/document/{top}/publish-with-descendants",
            new JsonObject { ["cultures"] = new JsonArray(), ["includeUnpublishedDescendants"] = true }
        );
        var task = (Guid)started!["taskId"]!;
        JsonNode result;
        do
        {
            result = await GetAsync(Admin, $"/document/{top}/publish-with-descendants/result/{task}");
        } while (!(bool)result["isComplete"]!);

        await GetAsync(Admin, $"/document/{below}/published");
        await SendAsync(
            Admin,
            HttpMethod.Get,
            $"/document/{top}/publish-with-descendants/result/{Guid.NewGuid()}",
            null,
            HttpStatusCode.NotFound
        );
    }

    private async Task<Guid[]> ChildrenAsync(Guid parent) =>
        Ids(await GetAsync(Admin, $"/tree/document/children?parentId={parent}&skip=0&take=50"));

    private static Guid[] Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (Guid)item!["id"]!)];

    private static JsonObject Target(Guid id) => new() { ["target"] = new JsonObject { ["id"] = id } };
}
