using Ibis.Tests.Integration.BackOffice;
using Ibis.Umbraco.DocumentTexts;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.DocumentTexts;

/// <summary>Files in the media section, found by what they say.</summary>
internal sealed partial class DocumentTextTests : DocumentTextBench
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData("docx", OfficeFiles.Docx("Wanderarbeiter im Garten"), "wanderarb garten");
        yield return new TestCaseData("pptx", OfficeFiles.Pptx("Zwanzig", "Dreissig"), "zwanzig dreissig");
        yield return new TestCaseData("xlsx", OfficeFiles.Xlsx("Haushaltsplan"), "HAUSHALT");
        yield return new TestCaseData("odt", OfficeFiles.Odt("移民融合 Bericht"), "移民");
        yield return new TestCaseData("pdf", OfficeFiles.Pdf("Nachbarschaftshilfe"), "nachbarschaft");
    }

    [TestCaseSource(nameof(Files))]
    public async Task File_IsFoundByWhatItSays(string extension, byte[] bytes, string query)
    {
        RequirePdfToText(extension);
        var id = await FileAsync($"Paper in {extension}", extension, bytes);

        var before = await FoundAsync(query);
        await ReadAsync();
        var after = await FoundAsync(query);

        Assert.That(before, Is.Empty);
        Assert.That(after, Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task Search_FindsOnlyFilesThatHaveEveryWord()
    {
        await FileAsync("Two", "docx", OfficeFiles.Docx("harbour lights"));
        await ReadAsync();

        Assert.That(await FoundAsync("harbour lights"), Has.Length.EqualTo(1));
        Assert.That(await FoundAsync("harbour ships"), Is.Empty);
        Assert.That(await FoundAsync("struck"), Is.Empty);
    }

    [Test]
    public async Task Search_KeepsToStartNodes()
    {
        var hers = await FolderAsync("Her papers");
        await FileAsync("Inside", "docx", OfficeFiles.Docx("confidential"), hers);
        await FileAsync("Outside", "docx", OfficeFiles.Docx("confidential"));
        await ReadAsync();
        using var user = Site.SignedInAs(
            await Site.UserAsync("Reader", ["media"], startMediaId: Site.Get<IMediaService>().GetById(hers)!.Id)
        );

        var found = await GetAsync(user, "/item/media/search?query=confidential&skip=0&take=10");

        Assert.That(Names(found), Is.EqualTo(new[] { "Inside" }));
    }

    [Test]
    public async Task File_ThatIsReplacedOrDeleted_IsNoLongerFoundByItsOldText()
    {
        var id = await FileAsync("Changing", "docx", OfficeFiles.Docx("autumn"));
        await ReadAsync();
        var media = Site.Get<IMediaService>();

        await ReplaceAsync(id, "docx", OfficeFiles.Docx("winter"));
        await ReadAsync();
        var old = await FoundAsync("autumn");
        var now = await FoundAsync("winter");
        media.Delete(media.GetById(id)!);
        var deleted = await FoundAsync("winter");

        Assert.That(old, Is.Empty);
        Assert.That(now, Is.EqualTo(new[] { id }));
        Assert.That(deleted, Is.Empty);
    }

    [Test]
    public async Task Text_IsGivenToOthers()
    {
        var id = await FileAsync("For others", "docx", OfficeFiles.Docx("the whole text"));
        await ReadAsync();

        var text = Site.Get<IDocumentText>().Find(Site.Get<IMediaService>().GetById(id)!.Id);

        Assert.That(text, Is.EqualTo("the whole text"));
    }
}
