using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncMediaTests
{
    private const string File = "Media/text.config";
    private const string Binary = "MediaFiles/abc123/text.txt";

    private static readonly Guid Key = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e61");

    [Test]
    public async Task Import_WithTheFilesBeside_BringsThemInAndAnExportTakesThemOut()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/abc123/text.txt"));
        PutBinary(site, "first");

        var imported = await site.RunAsync("import");
        var again = await site.RunAsync("import");
        var stored = Stored(site);
        Directory.Delete(Path.Combine(site.Files, "MediaFiles/abc123"), recursive: true);
        var before = site.Tree()[File];
        var exported = await site.RunAsync("export");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count + 1} unchanged in"));
        Assert.That(stored, Is.EqualTo("first"));
        Assert.That(Bytes(site), Is.EqualTo("5"));
        Assert.That(exported.Code, Is.Zero, exported.Output);
        Assert.That(site.Tree()[File], Is.EqualTo(before));
        Assert.That(site.Tree()[Binary], Is.EqualTo("first"));
    }

    [TestCase("other")]
    [TestCase("a longer one")]
    public async Task Import_OfAnotherFileUnderTheSameItem_BringsItIn(string text)
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/abc123/text.txt"));
        PutBinary(site, "first");
        await site.RunAsync("import");

        PutBinary(site, text);
        var run = await site.RunAsync("import", "--folder", "Media");

        Assert.That(run.Output, Does.Contain("1 updated"));
        Assert.That(Stored(site), Is.EqualTo(text));
        Assert.That(Bytes(site), Is.EqualTo(text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task Report_OfAnotherFile_SaysSoAndLeavesTheOldOne()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/abc123/text.txt"));
        PutBinary(site, "first");
        await site.RunAsync("import");

        PutBinary(site, "other");
        var run = await site.RunAsync("report", "--folder", "Media");

        Assert.That(run.Output, Does.Contain("update: uSync/v18/Media/text.config (text)"));
        Assert.That(Stored(site), Is.EqualTo("first"));
    }

    [Test]
    public async Task Import_WithoutTheFolderOfFiles_BringsInTheItemsOnly()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/abc123/text.txt"));

        var run = await site.RunAsync("import");
        var exported = await site.RunAsync("export");

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(exported.Code, Is.Zero, exported.Output);
        Assert.That(site.Site.Get<IMediaService>().GetById(Key), Is.Not.Null);
        Assert.That(Directory.Exists(Path.Combine(site.Files, "MediaFiles")), Is.False);
    }

    [Test]
    public async Task Import_OfAFileNameThatClimbsOut_RefusesTheItem()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/../../../outside.txt"));
        PutBinary(site, "first");
        await System.IO.File.WriteAllTextAsync(Path.Combine(site.Site.ContentRoot, "outside.txt"), "secret");

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Contain(
                $"error: uSync/v18/{File}(14): the file name '../../../outside.txt' climbs out of the folder; use"
            )
        );
        Assert.That(site.Site.Get<IMediaService>().GetById(Key), Is.Null);
        Assert.That(site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfALinkAmongTheFiles_RefusesTheItem()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Media("/media/abc123/text.txt"));
        var outside = Path.Combine(site.Site.ContentRoot, "outside.txt");
        await System.IO.File.WriteAllTextAsync(outside, "secret");
        Directory.CreateDirectory(Path.Combine(site.Files, "MediaFiles/abc123"));
        System.IO.File.CreateSymbolicLink(Path.Combine(site.Files, Binary), outside);

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(
            run.Output,
            Does.Contain($"error: uSync/v18/{File}(14): the file name 'abc123/text.txt' climbs out")
        );
        Assert.That(site.Site.Get<IMediaService>().GetById(Key), Is.Null);
    }

    private static void PutBinary(SyncedSite site, string text)
    {
        var path = Path.Combine(site.Files, Binary);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }

    private static string Stored(SyncedSite site)
    {
        using var reader = new StreamReader(site.Site.Get<MediaFileManager>().FileSystem.OpenFile("abc123/text.txt"));
        return reader.ReadToEnd();
    }

    private static string? Bytes(SyncedSite site) =>
        site.Site.Get<IMediaService>().GetById(Key)?.GetValue("umbracoBytes")?.ToString();

    private static string Media(string path) =>
        $"""
            <Media Key="{Key}" Alias="text" Level="1">
              <Info>
                <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
                <Path>/text</Path>
                <Trashed>false</Trashed>
                <ContentType>File</ContentType>
                <CreateDate>2026-02-03T04:05:06</CreateDate>
                <NodeName Default="text" />
                <SortOrder>1</SortOrder>
              </Info>
              <Properties>
                <umbracoFile>
                  <Value><![CDATA[{path}]]></Value>
                </umbracoFile>
              </Properties>
            </Media>
            """.ReplaceLineEndings("\n");
}
