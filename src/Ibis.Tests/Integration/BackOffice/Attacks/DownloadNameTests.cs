using System.Net;
using System.Net.Http.Json;
using System.Text;
using Ibis.Tests.Integration.BackOffice.Types;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Names that editors have given, in the header of what is downloaded.</summary>
internal sealed class DownloadNameTests
{
    private static readonly string[] Names =
    [
        "a\r\nSet-Cookie: a=b",
        "a\nX-Injected: yes",
        "a\"; filename=\"b.exe",
        "a;b=c",
        "../../etc/passwd",
        "..\\evil",
        "\u202egnp.exe",
        "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u5bfc\u51fa \U0001f600",
        "a\u0085b\u2028c",
        "'; drop",
    ];

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartOnSocketAsync();
        _admin = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TestCaseSource(nameof(Names))]
    public async Task DictionaryItem_OfAnyName_IsAFileAndNothingElse(string name)
    {
        var item = new DictionaryItem(name);
        var created = await _site.Get<IDictionaryItemService>().CreateAsync(item, SuperUserKey);
        Assert.That(created.Success, created.Status.ToString());

        await AssertIsOneFileAsync($"/dictionary/{created.Result.Key}/export?includeChildren=false");
    }

    [TestCaseSource(nameof(Names))]
    public async Task DocumentType_OfAnyNameAndAlias_IsAFileAndNothingElse(string name)
    {
        var id = Guid.NewGuid();
        var body = TypeBodies.DocumentType(id, "download");
        body["alias"] = name;
        body["name"] = name;
        using var created = await _admin.PostAsync(EditorClient.Api + "/document-type", JsonContent.Create(body));
        if (!created.IsSuccessStatusCode)
        {
            Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            return;
        }

        await AssertIsOneFileAsync($"/document-type/{id}/export");
    }

    private async Task AssertIsOneFileAsync(string path)
    {
        using var answer = await _admin.GetAsync(EditorClient.Api + path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Headers.Contains("X-Injected"), Is.False);
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        var raw = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.That(raw, Does.StartWith("attachment;"));
        Assert.That(raw.All(character => character is >= ' ' and < (char)127), raw);
        var disposition = answer.Content.Headers.ContentDisposition!;
        var file = Unquoted(disposition.FileNameStar ?? disposition.FileName);
        Assert.That(file, Does.EndWith(".udt"));
        Assert.That(Unquoted(disposition.FileName), Does.EndWith(".udt").And.Not.Contain('"'));
        Assert.That(file.IndexOfAny(['/', '\\', '\r', '\n', '\u202e']), Is.Negative, file);
    }

    private static string Unquoted(string? name) =>
        (name ?? "").Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal);
}
