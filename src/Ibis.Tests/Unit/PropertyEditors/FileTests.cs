using System.Text;
using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors;
using Ibis.Umbraco.PropertyEditors.Files;
using Ibis.Umbraco.PropertyEditors.Images;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using File = System.IO.File;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class FileTests
{
    private readonly Dictionary<Guid, TemporaryFileModel> _uploads = [];
    private readonly List<Action<bool>> _whenDone = [];
    private string _folder = string.Empty;
    private EditorBench _bench = new();

    [SetUp]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("ibis-files-").FullName;
        _whenDone.Clear();
        var io = new Mock<IIOHelper>();
        io.Setup(one => one.PathStartsWith(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<char[]>()))
            .Returns((string path, string root, char[] _) => path.StartsWith(root, StringComparison.Ordinal));
        var hosting = Mock.Of<IHostingEnvironment>(one => one.ToAbsolute(It.IsAny<string>()) == "/media");
        var disk = new PhysicalFileSystem(
            io.Object,
            hosting,
            NullLogger<PhysicalFileSystem>.Instance,
            _folder,
            "/media"
        );
        var scopes = Scopes();
        var files = new MediaFileManager(
            disk,
            new UniqueMediaPathScheme(),
            NullLogger<MediaFileManager>.Instance,
            new DefaultShortStringHelper(new DefaultShortStringHelperConfig()),
            Mock.Of<IServiceProvider>(),
            new Lazy<ICoreScopeProvider>(scopes)
        );
        var temporary = new Mock<ITemporaryFileService>();
        temporary
            .Setup(one => one.GetAsync(It.IsAny<Guid>()))
            .ReturnsAsync((Guid key) => _uploads.GetValueOrDefault(key));
        _bench = new EditorBench()
            .With(files)
            .With(temporary.Object)
            .With(scopes)
            .With(Mock.Of<IOptionsMonitor<ContentSettings>>(one => one.CurrentValue == new ContentSettings()))
            .With(Mock.Of<IFileStreamSecurityValidator>(one => one.IsConsideredSafe(It.IsAny<Stream>()) == true))
            .With(Mock.Of<IDataTypeConfigurationCache>())
            .WithTyped<FileStorage>()
            .WithTyped<UploadedFileValidator>()
            .WithTyped<StoredFilePaths>()
            .WithTyped<HeldFiles>()
            .WithFactory(_ => new PropertyEditorCollection(new DataEditorCollection(() => [])));
    }

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Upload_WhenSaved_KeepsTheFileAndItsAddress()
    {
        var stored = (string)_bench.FromEditor<UploadFieldEditor>(Uploaded("My Report.pdf", "a"))!;

        Assert.That(stored, Does.StartWith("/media/").And.EndWith("/myreport.pdf"));
        Assert.That(File.ReadAllText(OnDisk(stored)), Is.EqualTo("a"));
        Assert.That((string?)_bench.AsJson(_bench.ToEditor<UploadFieldEditor>(stored))!["src"], Is.EqualTo(stored));
        Assert.That(
            _bench.FromEditor<UploadFieldEditor>(
                JsonNode.Parse("{\"src\":\"/media/other/file.pdf\"}"),
                current: stored
            ),
            Is.EqualTo(stored)
        );
    }

    [Test]
    public void Upload_WhenTheSaveFails_LeavesNoFile()
    {
        var stored = (string)_bench.FromEditor<UploadFieldEditor>(Uploaded("a.pdf", "a"))!;

        Finish(completed: false);

        Assert.That(File.Exists(OnDisk(stored)), Is.False);
    }

    [Test]
    public void Upload_WhenReplacedOrCleared_DeletesTheOldFileAfterTheSave()
    {
        var first = (string)_bench.FromEditor<UploadFieldEditor>(Uploaded("a.pdf", "a"))!;
        Finish(completed: true);
        var second = (string)_bench.FromEditor<UploadFieldEditor>(Uploaded("b.pdf", "b"), current: first)!;

        Assert.That(File.Exists(OnDisk(first)), Is.True, "The old file stays until the save is committed.");
        Finish(completed: true);
        Assert.That(File.Exists(OnDisk(first)), Is.False);

        Assert.That(_bench.FromEditor<UploadFieldEditor>(null, current: second), Is.Null);
        Finish(completed: false);
        Assert.That(File.Exists(OnDisk(second)), Is.True, "A save that failed must not delete anything.");
    }

    [Test]
    public void Upload_WhenExtensionIsNotAllowedOrFileIsGone_IsRefused()
    {
        var onlyPdf = new FileUploadConfiguration { FileExtensions = ["pdf"] };

        Assert.That(
            _bench.Errors<UploadFieldEditor>(Uploaded("a.aspx", "a"), new FileUploadConfiguration()).Single(),
            Does.Contain("\"a.aspx\" cannot be uploaded")
        );
        Assert.That(_bench.Errors<UploadFieldEditor>(Uploaded("a.aspx", "a"), onlyPdf), Has.Length.EqualTo(1));
        Assert.That(_bench.Errors<UploadFieldEditor>(Uploaded("a.txt", "a"), onlyPdf), Has.Length.EqualTo(1));
        Assert.That(_bench.Errors<UploadFieldEditor>(Uploaded("a.PDF", "a"), onlyPdf), Is.Empty);
        Assert.That(
            _bench.Errors<UploadFieldEditor>(JsonNode.Parse($"{{\"temporaryFileId\":\"{Guid.NewGuid()}\"}}")).Single(),
            Does.Contain("Upload it again")
        );
        Assert.That(_bench.FromEditor<UploadFieldEditor>(Uploaded("a.aspx", "a")), Is.Null);
    }

    [Test]
    public void Cropper_WhenSaved_KeepsCropsAndDropsDefaults()
    {
        var sent = Uploaded("a.png", "a").AsObject();
        sent["focalPoint"] = JsonNode.Parse("{\"left\":0.5,\"top\":0.5}");
        sent["crops"] = JsonNode.Parse(
            "[{\"alias\":\"wide\",\"width\":2,\"height\":1,\"coordinates\":{\"x1\":0.1,\"y1\":0,\"x2\":0,\"y2\":0}},{\"alias\":\"tall\",\"width\":1,\"height\":2}]"
        );

        var stored = (string)_bench.FromEditor<ImageCropperEditor>(sent)!;

        var url = ImageCropperValue.Read(stored, _bench.Json)!.Src;
        Assert.That(
            stored,
            Is.EqualTo(
                $"{{\"focalPoint\":null,\"crops\":[{{\"alias\":\"wide\",\"width\":2,\"height\":1,\"coordinates\":{{\"x1\":0.1,\"y1\":0,\"x2\":0,\"y2\":0}}}}],\"src\":\"{url}\"}}"
            )
        );
        Assert.That(File.Exists(OnDisk(url!)), Is.True);
        var configuration = _bench.ConfigurationOf<ImageCropperEditor>(
            "{\"crops\":[{\"alias\":\"wide\",\"width\":4,\"height\":2},{\"alias\":\"new\",\"width\":1,\"height\":1}]}"
        );
        var back = (ImageCropperValue)_bench.ToEditor<ImageCropperEditor>(stored, configuration)!;
        Assert.That(
            back.Crops!.Select(crop => (crop.Alias, crop.Width, crop.Coordinates?.X1)),
            Is.EqualTo(new (string?, int, decimal?)[] { ("wide", 4, 0.1m), ("new", 1, null) })
        );
        var delivered = EditorBench.Deliver(
            _bench.Make<ImageCropperValueConverter>(),
            EditorBench.PropertyType("Umbraco.ImageCropper", configuration),
            stored
        );
        Assert.That((string?)_bench.AsJson(delivered)!["url"], Is.EqualTo(url));
        Assert.That(_bench.AsJson(delivered)!["crops"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Copy_WhenMade_HasFilesOfItsOwnAndDeletingItKeepsTheOriginals()
    {
        var stored = (string)_bench.FromEditor<UploadFieldEditor>(Uploaded("a.pdf", "a"))!;
        var original = Document(EditorBench.ContentKey, stored);
        var copy = Document(Guid.NewGuid(), stored);

        _bench.Make<CopiedFiles>().Handle(new ContentCopyingNotification(original, copy, null, new EventMessages()));

        var copied = (string)copy.GetValue("file")!;
        Assert.That(copied, Is.Not.EqualTo(stored));
        _bench.Make<DeletedFiles>().Handle(new ContentDeletedNotification(copy, new EventMessages()));
        Assert.That((File.Exists(OnDisk(stored)), File.Exists(OnDisk(copied))), Is.EqualTo((true, false)));
    }

    [TestCase("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADElEQVR4nGNgoBAAAACOAAFcAK3DAAAAAElFTkSuQmCC", 3, 2)]
    [TestCase("R0lGODlhBQAEAIAAAP///wAAACwAAAAABQAEAAACBISPCQUAOw==", 5, 4)]
    [TestCase("/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAHAAkDASIAAhEBAxEB/9k=", 9, 7)]
    [TestCase("UklGRiQAAABXRUJQVlA4WAoAAAAAAAAADwAAHwAA", 16, 32)]
    public void Image_WhenMeasured_HasWidthAndHeight(string base64, int width, int height)
    {
        var bytes = Convert.FromBase64String(base64).Concat(new byte[16]).ToArray();

        Assert.That(
            new ImageHeaderDimensions().GetDimensions(new MemoryStream(bytes)),
            Is.EqualTo(new System.Drawing.Size(width, height))
        );
    }

    [Test]
    public void Image_WhenNone_HasNoSize()
    {
        Assert.That(
            new ImageHeaderDimensions().GetDimensions(new MemoryStream(Encoding.UTF8.GetBytes("not an image"))),
            Is.Null
        );
        Assert.That(new ImageHeaderDimensions().GetDimensions(new MemoryStream([0xFF, 0xD8, 0xFF])), Is.Null);
    }

    private string OnDisk(string url) => Path.Combine(_folder, url["/media/".Length..]);

    private JsonNode Uploaded(string name, string text)
    {
        var key = Guid.NewGuid();
        _uploads[key] = new TemporaryFileModel
        {
            Key = key,
            FileName = name,
            AvailableUntil = DateTime.MaxValue,
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(text)),
        };

        return JsonNode.Parse($"{{\"temporaryFileId\":\"{key}\",\"src\":\"\"}}")!;
    }

    private Content Document(Guid key, string url)
    {
        var shortStrings = _bench.Get<IShortStringHelper>();
        var type = new ContentType(shortStrings, -1) { Alias = "page", Name = "Page" };
        type.AddPropertyType(
            new PropertyType(shortStrings, "Umbraco.UploadField", ValueStorageType.Nvarchar, "file")
            {
                Key = EditorBench.PropertyTypeKey,
            },
            "content",
            "Content"
        );
        var content = new Content("Page", -1, type) { Key = key };
        content.SetValue("file", url);

        return content;
    }

    private void Finish(bool completed)
    {
        foreach (var act in _whenDone)
        {
            act(completed);
        }

        _whenDone.Clear();
    }

    private ICoreScopeProvider Scopes()
    {
        var context = new Mock<IScopeContext>();
        context
            .Setup(one =>
                one.Enlist(
                    It.IsAny<string>(),
                    It.IsAny<Func<string>>(),
                    It.IsAny<Action<bool, string?>>(),
                    It.IsAny<int>()
                )
            )
            .Callback(
                (string _, Func<string> _, Action<bool, string?> act, int _) =>
                    _whenDone.Add(completed => act(completed, null))
            );
        var provider = new Mock<ICoreScopeProvider> { DefaultValue = DefaultValue.Mock };
        provider.SetupGet(one => one.Context).Returns(context.Object);

        return provider.Object;
    }
}
