using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Media;

public sealed class MediaTests
{
    private TestSite _site = null!;

    private IMediaService Media => _site.Get<IMediaService>();

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Image_Uploaded_KnowsItsFileAndSize()
    {
        var image = await UploadAsync("Map of the region.png", width: 320, height: 200);

        var loaded = Media.GetById(image.Key)!;
        Assert.That(loaded.GetValue("umbracoWidth"), Is.EqualTo(320));
        Assert.That(loaded.GetValue("umbracoHeight"), Is.EqualTo(200));
        Assert.That(loaded.GetValue("umbracoExtension"), Is.EqualTo("png"));
        Assert.That(loaded.GetValue<string>("umbracoBytes"), Is.EqualTo("33"));
        Assert.That(
            Directory.GetFiles(
                Path.Combine(_site.ContentRoot, "wwwroot", "media"),
                "*.png",
                SearchOption.AllDirectories
            ),
            Is.Not.Empty
        );
    }

    [Test]
    public async Task Image_IsFoundByItsPath()
    {
        var image = await UploadAsync("Found.png", 1, 1);
        var path = Directory
            .GetFiles(Path.Combine(_site.ContentRoot, "wwwroot", "media"), "found.png", SearchOption.AllDirectories)
            .Single();
        var url = "/" + Path.GetRelativePath(Path.Combine(_site.ContentRoot, "wwwroot"), path).Replace('\\', '/');

        Assert.That(Media.GetMediaByPath(url)?.Key, Is.EqualTo(image.Key));
    }

    [Test]
    public void SecondItemOfOneName_BesideTheFirst_GetsANumber()
    {
        var folder = Folder("Reports");
        Folder("Annex", folder.Id);

        Assert.That(Folder("Annex", folder.Id).Name, Is.EqualTo("Annex (1)"));
    }

    [Test]
    public void Folder_Moved_TakesItsContentAlong()
    {
        var from = Folder("From");
        var to = Folder("To");
        var child = Folder("Child", from.Id);
        var grandchild = Folder("Grandchild", child.Id);

        Media.Move(child, to.Id);

        Assert.That(Media.GetById(grandchild.Id)!.Path, Is.EqualTo($"-1,{to.Id},{child.Id},{grandchild.Id}"));
        Assert.That(Media.GetPagedChildren(to.Id, 0, 10, out _).Select(item => item.Id), Is.EqualTo([child.Id]));
        Assert.That(
            _site.Get<IMediaNavigationQueryService>().TryGetParentKey(child.Key, out var parent) ? parent : null,
            Is.EqualTo(to.Key)
        );
    }

    [Test]
    public void Folder_Trashed_IsInTheRecycleBin_AndComesBack()
    {
        var folder = Folder("Old");
        var child = Folder("Older", folder.Id);

        Media.MoveToRecycleBin(folder);
        var trashed = Media.GetById(child.Id)!;
        Media.Move(Media.GetById(folder.Id)!, Constants.System.Root);
        var restored = Media.GetById(child.Id)!;

        Assert.That(trashed.Trashed, Is.True);
        Assert.That(trashed.Path, Is.EqualTo($"-1,-21,{folder.Id},{child.Id}"));
        Assert.That(restored.Trashed, Is.False);
        Assert.That(restored.Path, Is.EqualTo($"-1,{folder.Id},{child.Id}"));
    }

    [Test]
    public async Task Image_Deleted_IsGoneWithItsFile()
    {
        var image = await UploadAsync("Gone.png", 1, 1);

        Media.Delete(Media.GetById(image.Key)!);

        Assert.That(Media.GetById(image.Key), Is.Null);
        Assert.That(
            Directory.GetFiles(
                Path.Combine(_site.ContentRoot, "wwwroot", "media"),
                "gone.png",
                SearchOption.AllDirectories
            ),
            Is.Empty
        );
    }

    [Test]
    public void Value_Changed_IsReadBack_WithoutMarks()
    {
        var folder = Folder("Plain");
        folder.Name = "Renamed";
        Media.Save(folder);

        var loaded = Media.GetById(folder.Id)!;

        Assert.That(loaded.Name, Is.EqualTo("Renamed"));
        Assert.That(loaded.IsDirty(), Is.False);
        Assert.That(loaded.VersionId, Is.EqualTo(folder.VersionId));
    }

    private IMedia Folder(string name, int parentId = Constants.System.Root)
    {
        var folder = Media.CreateMedia(name, parentId, Constants.Conventions.MediaTypes.Folder);
        Assert.That(Media.Save(folder).Success, Is.True);
        return folder;
    }

    private Task<IMedia> UploadAsync(string fileName, int width, int height) =>
        UploadAsync(fileName, PngHeader(width, height));

    private async Task<IMedia> UploadAsync(string fileName, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _site
            .Get<IMediaImportService>()
            .ImportAsync(
                fileName,
                stream,
                null,
                Constants.Conventions.MediaTypes.Image,
                Constants.Security.SuperUserKey
            );
    }

    /// <summary>The signature and the first chunk of a PNG file; nothing reads further.</summary>
    private static byte[] PngHeader(int width, int height) =>
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
            0,
            0,
            (byte)(width >> 8),
            (byte)width,
            0,
            0,
            (byte)(height >> 8),
            (byte)height,
            8,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
}
