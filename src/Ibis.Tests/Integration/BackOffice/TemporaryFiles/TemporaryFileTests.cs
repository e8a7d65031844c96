using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.TemporaryFiles;

internal sealed class TemporaryFileTests
{
    private const string Address = EditorClient.Api + "/temporary-file";

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Umbraco:CMS:Runtime:MaxRequestLength"] = "200" }
        );
        _admin = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        _admin?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    [Test]
    public async Task Configuration_SaysKindsAndTheLimit()
    {
        var configuration = await _admin.GetFromJsonAsync<JsonObject>(Address + "/configuration");

        Assert.That((long?)configuration!["maxFileSize"], Is.EqualTo(200));
        Assert.That(Texts(configuration["imageFileTypes"]!), Does.Contain("webp"));
        Assert.That(Texts(configuration["disallowedUploadedFilesExtensions"]!), Does.Contain("cshtml"));
    }

    [Test]
    public async Task Upload_IsThereUntilItIsDeleted()
    {
        var id = Guid.NewGuid();

        using var answer = await UploadAsync(_admin, id, "Notes of May.txt", "hello"u8.ToArray());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Headers.GetValues("Umb-Generated-Resource"), Is.EqualTo(new[] { id.ToString() }));
        var file = await _admin.GetFromJsonAsync<JsonObject>($"{Address}/{id}");
        Assert.That((string?)file!["fileName"], Is.EqualTo("Notes of May.txt"));
        Assert.That((string?)file["availableUntil"], Does.EndWith("Z"));

        using var gone = await _admin.DeleteAsync($"{Address}/{id}");
        using var missing = await _admin.GetAsync($"{Address}/{id}");

        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Upload_OfAnother_IsNotThere()
    {
        var id = Guid.NewGuid();
        using var own = await UploadAsync(_admin, id, "mine.txt", "mine"u8.ToArray());
        using var other = _site.SignedInAs(await _site.UserAsync("Uploader", ["media"]));

        using var read = await other.GetAsync($"{Address}/{id}");
        using var deleted = await other.DeleteAsync($"{Address}/{id}");
        using var same = await UploadAsync(other, id, "hers.txt", "hers"u8.ToArray());

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.Created), "her ids are her own affair");
        var mine = await _admin.GetFromJsonAsync<JsonObject>($"{Address}/{id}");
        Assert.That((string?)mine!["fileName"], Is.EqualTo("mine.txt"));
    }

    [Test]
    public async Task Upload_UnderAnIdOfHerOwn_IsRefused()
    {
        var id = Guid.NewGuid();
        using var first = await UploadAsync(_admin, id, "first.txt", "1"u8.ToArray());

        using var second = await UploadAsync(_admin, id, "second.txt", "2"u8.ToArray());

        await RefusedAsync(second, HttpStatusCode.BadRequest, "KeyAlreadyUsed");
    }

    [Test]
    public async Task Upload_LargerThanTheLimit_Is413WithTheNumber()
    {
        using var answer = await UploadAsync(_admin, Guid.NewGuid(), "large.txt", new byte[400 * 1024]);
        using var slightly = await UploadAsync(_admin, Guid.NewGuid(), "larger.txt", new byte[201 * 1024]);

        Assert.That(
            (string?)(await RefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge, "FileTooLarge"))["title"],
            Does.Contain("204800 bytes")
        );
        await RefusedAsync(slightly, HttpStatusCode.RequestEntityTooLarge, "FileTooLarge");
    }

    [TestCase("page.cshtml", "FileExtensionNotAllowed")]
    [TestCase("page.cshtml.", "FileExtensionNotAllowed")]
    [TestCase("../../etc/passwd.txt", "InvalidFileName")]
    [TestCase("..\\windows.txt", "InvalidFileName")]
    public async Task Upload_WithAForbiddenName_IsRefused(string name, string status)
    {
        using var answer = await UploadAsync(_admin, Guid.NewGuid(), name, "x"u8.ToArray());

        await RefusedAsync(answer, HttpStatusCode.BadRequest, status);
    }

    [Test]
    public async Task Upload_ThatIsNoForm_IsRefused()
    {
        using var json = await _admin.PostAsJsonAsync(Address, new { Id = Guid.NewGuid() });
        using var form = new MultipartFormDataContent { { new StringContent("no id"), "Id" } };
        using var empty = await _admin.PostAsync(Address, form);

        await RefusedAsync(json, HttpStatusCode.BadRequest, "InvalidForm");
        await RefusedAsync(empty, HttpStatusCode.BadRequest, "InvalidForm");
    }

    [Test]
    public async Task Upload_LeavesNothingBehind_WhenItIsOver()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Umbraco:CMS:Runtime:TemporaryFileLifeTime"] = "-00:01:00" }
        );
        using var admin = site.SignedInAsAdministrator();
        var id = Guid.NewGuid();
        using var answer = await UploadAsync(admin, id, "old.txt", "x"u8.ToArray());

        var gone = await site.Get<ITemporaryFileService>().CleanUpOldTempFiles();

        Assert.That(gone, Does.Contain(id));
        using var missing = await admin.GetAsync($"{Address}/{id}");
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    internal static async Task<HttpResponseMessage> UploadAsync(HttpClient client, Guid id, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(content), "File", name },
        };
        return await client.PostAsync(Address, form);
    }

    private static async Task<JsonObject> RefusedAsync(HttpResponseMessage answer, HttpStatusCode code, string status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(code), text);
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.That((string?)problem["operationStatus"], Is.EqualTo(status));
        return problem;
    }

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(one => (string)one!)];
}
