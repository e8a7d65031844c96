using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Media;

internal sealed class MediaEditingTests : MediaApiTests
{
    [Test]
    public async Task Image_IsMadeOfItsUpload_AndOpened()
    {
        var folder = await FolderAsync("Pictures");

        var image = await ImageAsync("Harbour", Pictures.Png(40, 30), folder, "Harbour wall.png");

        var media = await GetAsync(Admin, $"/media/{image}");
        var file = media["values"]!.AsArray().Single(value => (string?)value!["alias"] == "umbracoFile")!["value"]!;
        Assert.That((string?)file["src"], Does.StartWith("/media/").And.EndWith(".png"));
        Assert.That((double?)file["focalPoint"]!["left"], Is.EqualTo(0.25));
        Assert.That(
            media["values"]!.AsArray().Single(value => (string?)value!["alias"] == "umbracoWidth")![
                "value"
            ]!.ToString(),
            Is.EqualTo("40")
        );
        var urls = await GetAsync(Admin, $"/media/urls?id={image}");
        Assert.That((string?)urls[0]!["urlInfos"]![0]!["url"], Is.EqualTo((string?)file["src"]));
    }

    [Test]
    public async Task Image_WithAnUploadOfAnother_IsRefusedAtItsFile()
    {
        var file = Guid.NewGuid();
        using var other = Site.SignedInAs(await Site.UserAsync("Stranger", ["media"]));
        using var upload = await TemporaryFiles.TemporaryFileTests.UploadAsync(
            other,
            file,
            "hers.png",
            Pictures.Png(4, 4)
        );

        var problem = await SendAsync(
            Admin,
            HttpMethod.Post,
            "/media/validate",
            NewMedia(Guid.NewGuid(), "Image", "Stolen", null, Uploaded(file)),
            HttpStatusCode.BadRequest
        );

        Assert.That(problem!["errors"]!.ToJsonString(), Does.Contain("umbracoFile"));
    }

    [Test]
    public async Task Media_IsRenamedAndKeepsItsFile()
    {
        var image = await ImageAsync("Before", Pictures.Png(4, 4));
        var media = await GetAsync(Admin, $"/media/{image}");
        var body = new JsonObject
        {
            ["values"] = media["values"]!.DeepClone(),
            ["variants"] = media["variants"]!.DeepClone(),
        };
        body["variants"]![0]!["name"] = "After";

        await SendAsync(Admin, HttpMethod.Put, $"/media/{image}/validate", body.DeepClone());
        await SendAsync(Admin, HttpMethod.Put, $"/media/{image}", body);

        var saved = await GetAsync(Admin, $"/media/{image}");
        Assert.That((string?)saved["variants"]![0]!["name"], Is.EqualTo("After"));
        Assert.That(saved["values"]!.ToJsonString(), Is.EqualTo(media["values"]!.ToJsonString()));
        var log = await GetAsync(Admin, $"/media/{image}/audit-log?skip=0&take=10");
        Assert.That((long?)log["total"], Is.GreaterThan(0));
    }

    [Test]
    public async Task Media_WithoutAName_IsRefused() =>
        await SendAsync(
            Admin,
            HttpMethod.Post,
            "/media",
            NewMedia(Guid.NewGuid(), "Folder", " "),
            HttpStatusCode.BadRequest
        );

    [Test]
    public async Task Tree_ShowsFoldersInTheirOrder()
    {
        var folder = await FolderAsync("Ordered");
        var first = await FolderAsync("First", folder);
        var second = await FolderAsync("Second", folder);
        await SendAsync(
            Admin,
            HttpMethod.Put,
            "/media/sort",
            new JsonObject
            {
                ["parent"] = new JsonObject { ["id"] = folder },
                ["sorting"] = new JsonArray(
                    new JsonObject { ["id"] = second, ["sortOrder"] = 0 },
                    new JsonObject { ["id"] = first, ["sortOrder"] = 1 }
                ),
            }
        );

        var children = await GetAsync(Admin, $"/tree/media/children?parentId={folder}&skip=0&take=50");
        var siblings = await GetAsync(Admin, $"/tree/media/siblings?target={first}&before=5&after=5");
        var ancestors = await GetAsync(Admin, $"/tree/media/ancestors?descendantId={first}");
        var items = await GetAsync(Admin, $"/item/media?id={first}&id={Guid.NewGuid()}");

        Assert.That(Names(children), Is.EqualTo(new[] { "Second", "First" }));
        Assert.That(Names(siblings), Is.EqualTo(new[] { "Second", "First" }));
        Assert.That(ancestors.AsArray(), Has.Count.EqualTo(2));
        Assert.That((Guid?)items.AsArray().Single()!["parent"]!["id"], Is.EqualTo(folder));
    }

    [Test]
    public async Task Media_GoesIntoTheBinAndBack()
    {
        var folder = await FolderAsync("Kept");
        var image = await ImageAsync("Thrown", Pictures.Png(4, 4), folder);

        await SendAsync(Admin, HttpMethod.Put, $"/media/{image}/move-to-recycle-bin");
        var bin = await GetAsync(Admin, "/recycle-bin/media/root?skip=0&take=100");
        var parent = await GetAsync(Admin, $"/recycle-bin/media/{image}/original-parent");
        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/recycle-bin/media/{image}/restore",
            new JsonObject { ["target"] = new JsonObject { ["id"] = folder } }
        );

        Assert.That(Names(bin), Does.Contain("Thrown"));
        Assert.That((Guid?)parent["id"], Is.EqualTo(folder));
        var children = await GetAsync(Admin, $"/tree/media/children?parentId={folder}&skip=0&take=50");
        Assert.That(Names(children), Is.EqualTo(new[] { "Thrown" }));
    }

    [Test]
    public async Task Bin_WhenEmptied_LeavesNoFiles()
    {
        var image = await ImageAsync("Gone for good", Pictures.Png(4, 4));
        var url = (string)(await GetAsync(Admin, $"/media/urls?id={image}"))[0]!["urlInfos"]![0]!["url"]!;
        var path = Path.Combine(Site.ContentRoot, "wwwroot", url.TrimStart('/'));
        Assert.That(path, Does.Exist);
        await SendAsync(Admin, HttpMethod.Put, $"/media/{image}/move-to-recycle-bin");

        await SendAsync(Admin, HttpMethod.Delete, "/recycle-bin/media");

        Assert.That(Site.Get<IMediaService>().GetById(image), Is.Null);
        Assert.That(path, Does.Not.Exist);
    }

    [Test]
    public async Task Media_Moves()
    {
        var from = await FolderAsync("From");
        var to = await FolderAsync("To");
        var image = await ImageAsync("Wanderer", Pictures.Png(4, 4), from);

        await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/media/{image}/move",
            new JsonObject { ["target"] = new JsonObject { ["id"] = to } }
        );
        var problem = await SendAsync(
            Admin,
            HttpMethod.Put,
            $"/media/{to}/move",
            new JsonObject { ["target"] = new JsonObject { ["id"] = image } },
            HttpStatusCode.BadRequest
        );

        Assert.That(
            Names(await GetAsync(Admin, $"/tree/media/children?parentId={to}")),
            Is.EqualTo(new[] { "Wanderer" })
        );
        Assert.That((string?)problem!["operationStatus"], Is.AnyOf("ParentInvalid", "NotAllowed"));
    }
}
