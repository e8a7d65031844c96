using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>A file on its way from an editor's browser to a visitor's.</summary>
internal sealed partial class UploadedFileTests
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";
    private const string Crops =
        """[{"alias":"wide","width":40,"height":10,"coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}]""";
    private static readonly Guid Admin = Constants.Security.SuperUserKey;

    // The smallest real image: one transparent point.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );
    private TestSite _site = null!;
    private EveryEditorSite _types = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
                ["Umbraco:CMS:DeliveryApi:Media:Enabled"] = "true",
            }
        );
        _types = new EveryEditorSite(_site);
        await _types.MakeElementTypeAsync(("file", "Umbraco.UploadField", "{}"));
        await _types.MakeDocumentTypeAsync([
            (
                "picture",
                "Umbraco.MediaPicker3",
                """{"enableLocalFocalPoint":true,"crops":[{"alias":"wide","label":"Wide","width":40,"height":10}]}"""
            ),
            ("upload", "Umbraco.UploadField", """{"fileExtensions":["png"]}"""),
            ("cropper", "Umbraco.ImageCropper", """{"crops":[{"alias":"wide","width":40,"height":10}]}"""),
            (
                "blocks",
                "Umbraco.BlockList",
                $$$"""{"blocks":[{"contentElementTypeKey":"{{{_types.Element!.Key}}}"}]}"""
            ),
        ]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Image_FromUploadToVisitor_KeepsItsBytesCropsAndFocalPoint()
    {
        var media = await MediaAsync(await UploadAsync("Quay wall.png"));
        var page = await PageAsync(
            "picture",
            $$$"""[{"key":"{{{Block}}}","mediaKey":"{{{media}}}","mediaTypeAlias":"","crops":{{{Crops}}},"focalPoint":{"left":0.25,"top":0.75}}]"""
        );
        await _types.PublishAsync(page);

        using var client = _site.Client();
        var answer = JsonNode.Parse(
            await client.GetStringAsync($"/umbraco/delivery/api/v2/content/item/{page}?fields=properties[$all]")
        )!;
        var picture = answer["properties"]!["picture"]![0]!;
        var url = (string)picture["url"]!;

        Assert.That(url, Does.Match("^/media/.+/quay-wall.png$"));
        Assert.That(await client.GetByteArrayAsync(url), Is.EqualTo(Png));
        Assert.That(picture["focalPoint"]!.ToJsonString(), Is.EqualTo("""{"left":0.25,"top":0.75}"""));
        Assert.That((decimal)picture["crops"]![0]!["coordinates"]!["x1"]!, Is.EqualTo(0.1m));
        Assert.That((int)picture["width"]!, Is.EqualTo(1));
        Assert.That((string?)picture["extension"], Is.EqualTo("png"));
        Assert.That(
            await client.GetStringAsync($"/umbraco/delivery/api/v2/media/item/{media}"),
            Does.Contain(url).And.Contain("Image")
        );
    }

    [Test]
    public async Task Image_ReplacedAndDeleted_TakesItsFilesAlong()
    {
        var media = await MediaAsync(await UploadAsync("first.png"));
        var first = Address(media);
        await UpdateMediaAsync(
            media,
            $$$"""{"temporaryFileId":"{{{await UploadAsync("second.png")}}}","src":"","crops":[],"focalPoint":{"left":0.1,"top":0.2}}"""
        );
        var second = Address(media);

        Assert.That(await StatusAsync(first), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.OK));

        await UpdateMediaAsync(
            media,
            $$"""{"src":"{{second}}","crops":[],"focalPoint":{"left":0.3,"top":0.2},"temporaryFileId":null}"""
        );

        Assert.That(Address(media), Is.EqualTo(second));
        Assert.That(Stored(media), Does.Contain("0.3"));
        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.OK));

        await _site.Get<IMediaEditingService>().MoveToRecycleBinAsync(media, Admin);
        var deleted = await _site.Get<IMediaEditingService>().DeleteFromRecycleBinAsync(media, Admin);

        Assert.That(deleted.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("upload", """{"temporaryFileId":"ID","src":""}""")]
    [TestCase("cropper", """{"temporaryFileId":"ID","src":"","crops":[],"focalPoint":null}""")]
    [TestCase(
        "blocks",
        """{"layout":{"Umbraco.BlockList":[{"contentKey":"KEY"}]},"contentData":[{"key":"KEY","contentTypeKey":"TYPE","values":[{"alias":"text","value":"x"},{"alias":"file","value":{"temporaryFileId":"ID"}}]}],"settingsData":[],"expose":[{"contentKey":"KEY"}]}"""
    )]
    public async Task FileOfADocument_ReplacedAndCleared_LeavesNothingBehind(string alias, string value)
    {
        var page = await PageAsync(alias, await WithFileAsync(value, $"one-{alias}.png"));
        var first = FileIn(page, alias);

        await _types.UpdateAsync(page, (alias, await WithFileAsync(value, $"two-{alias}.png")));
        var second = FileIn(page, alias);

        Assert.That(await StatusAsync(first), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.OK));

        await _types.UpdateAsync(page, (alias, "null"));

        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task File_WhenItsBlockIsRemoved_IsGone()
    {
        const string value =
            """{"layout":{"Umbraco.BlockList":[{"contentKey":"KEY"}]},"contentData":[{"key":"KEY","contentTypeKey":"TYPE","values":[{"alias":"text","value":"x"},{"alias":"file","value":{"temporaryFileId":"ID"}}]}],"settingsData":[],"expose":[{"contentKey":"KEY"}]}""";
        var page = await PageAsync("blocks", await WithFileAsync(value, "in-block.png"));
        var file = FileIn(page, "blocks");

        await _types.UpdateAsync(
            page,
            (
                "blocks",
                (await WithFileAsync(value, "other-block.png")).Replace(
                    Block,
                    Guid.NewGuid().ToString(),
                    StringComparison.Ordinal
                )
            )
        );

        Assert.That(await StatusAsync(file), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await StatusAsync(FileIn(page, "blocks")), Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("upload", "[1]")]
    [TestCase("upload", """{"src":5,"temporaryFileId":"none"}""")]
    [TestCase("cropper", """{"src":["x"],"temporaryFileId":"none","crops":7}""")]
    public async Task File_WhenTheValueCannotBeRead_IsKept_AndReported(string alias, string wrong)
    {
        var page = await PageAsync(
            alias,
            $$"""{"temporaryFileId":"{{await UploadAsync($"kept-{alias}.png")}}","src":"","crops":[],"focalPoint":null}"""
        );
        var file = FileIn(page, alias);

        var updated = await _types.UpdateAsync(page, (alias, wrong));

        Assert.That(
            updated.Result.ValidationResult.ValidationErrors.Select(error => error.Alias),
            Is.EqualTo(new[] { alias })
        );
        Assert.That(FileIn(page, alias), Is.EqualTo(file));
        Assert.That(await StatusAsync(file), Is.EqualTo(HttpStatusCode.OK));
    }
}
