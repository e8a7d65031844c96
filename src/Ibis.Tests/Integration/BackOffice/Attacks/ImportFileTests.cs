using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Files that are imported and are more, or something else, than they seem.</summary>
internal sealed class ImportFileTests
{
    private const string Secret = "what nobody may read";

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _admin = _site.SignedInAsAdministrator();
        await File.WriteAllTextAsync(Path.Combine(_site.ContentRoot, "secret.txt"), Secret);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    private static IEnumerable<string> Kinds() => ["document-type", "media-type", "member-type", "dictionary"];

    [Test]
    public async Task EntitiesThatGrow_AreRefused_AndTakeNoMemory([ValueSource(nameof(Kinds))] string kind)
    {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (var level = 1; level <= 40; level++)
        {
            bomb.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<!ENTITY e{level} \"&e{level - 1};&e{level - 1};\">"
            );
        }
        bomb.Append($"]>{Start(kind)}&e40;{End(kind)}");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await AssertIsRefusedAsync(kind, bomb.ToString());

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(64L * 1024 * 1024));
    }

    [Test]
    public async Task FileOfTheServer_IsNotBroughtIn([ValueSource(nameof(Kinds))] string kind)
    {
        var file = new Uri(Path.Combine(_site.ContentRoot, "secret.txt"));

        await AssertIsRefusedAsync(kind, $"<!DOCTYPE a [<!ENTITY e SYSTEM \"{file}\">]>{Start(kind)}&e;{End(kind)}");
    }

    [TestCase(10_000)]
    public async Task ElementsWithinElements_AreRefused_HoweverMany(int levels)
    {
        foreach (var kind in Kinds())
        {
            var deep = new StringBuilder();
            for (var level = 0; level < levels; level++)
            {
                deep.Append(Start(kind));
            }
            for (var level = 0; level < levels; level++)
            {
                deep.Append(End(kind));
            }

            await AssertIsRefusedAsync(kind, deep.ToString());
        }
    }

    [Test]
    public async Task PackedFile_IsRefused([ValueSource(nameof(Kinds))] string kind)
    {
        using var packed = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, true)
        )
        {
            await using var entry = zip.CreateEntry("../../bomb.udt").Open();
            await entry.WriteAsync(new byte[32 * 1024 * 1024]);
        }

        await AssertIsRefusedAsync(kind, packed.ToArray());
    }

    private Task AssertIsRefusedAsync(string kind, string text) =>
        AssertIsRefusedAsync(kind, Encoding.UTF8.GetBytes(text));

    private async Task AssertIsRefusedAsync(string kind, byte[] file)
    {
        var id = Guid.NewGuid();
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(new StringContent(id.ToString()), "Id");
        form.Add(content, "File", "import.udt");
        using var uploaded = await _admin.PostAsync($"{EditorClient.Api}/temporary-file", form);
        if (!uploaded.IsSuccessStatusCode)
        {
            Assert.That((int)uploaded.StatusCode, Is.InRange(400, 499), $"{kind}: the upload");
            return;
        }
        foreach (var path in new[] { $"/{kind}/import", $"/import/analyze?temporaryFileId={id}" })
        {
            using var answer = path.StartsWith("/import", StringComparison.Ordinal)
                ? await _admin.GetAsync(EditorClient.Api + path)
                : await _admin.PostAsync(
                    EditorClient.Api + path,
                    JsonContent.Create(new { file = new { id }, temporaryFile = new { id } })
                );
            var text = await answer.Content.ReadAsStringAsync();
            // What the file is can be said without what it says.
            var isShown = path.StartsWith("/import", StringComparison.Ordinal) && answer.IsSuccessStatusCode;
            Assert.That(isShown || (int)answer.StatusCode is >= 400 and < 500, $"{path}: {answer.StatusCode} {text}");
            Assert.That(text, Does.Not.Contain(Secret), path);
        }
    }

    private static string Start(string kind) =>
        kind switch
        {
            "document-type" => "<DocumentType><Info><Key>0f8fad5b-d9cb-469f-a165-708677289501</Key><Alias>",
            "media-type" => "<MediaType><Info><Key>0f8fad5b-d9cb-469f-a165-708677289501</Key><Alias>",
            "member-type" => "<MemberType><Info><Key>0f8fad5b-d9cb-469f-a165-708677289501</Key><Alias>",
            _ =>
                $"<DictionaryItem Key=\"{Guid.NewGuid()}\" Name=\"{Guid.NewGuid()}\"><Value LanguageCultureAlias=\"en\">x</Value>",
        };

    private static string End(string kind) =>
        kind switch
        {
            "document-type" => "</Alias></Info></DocumentType>",
            "media-type" => "</Alias></Info></MediaType>",
            "member-type" => "</Alias></Info></MemberType>",
            _ => "</DictionaryItem>",
        };
}
