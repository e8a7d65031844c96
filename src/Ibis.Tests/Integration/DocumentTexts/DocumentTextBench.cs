using System.Net;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Tests.Integration.BackOffice.TemporaryFiles;
using Ibis.Umbraco.DocumentTexts;
using Ibis.Umbraco.Scheduling;

namespace Ibis.Tests.Integration.DocumentTexts;

/// <summary>A site whose files are read when a test says so.</summary>
internal abstract class DocumentTextBench : MediaApiTests
{
    protected async Task<Guid> FileAsync(string name, string extension, byte[] bytes, Guid? parent = null)
    {
        var id = Guid.NewGuid();
        var body = NewMedia(id, "File", name, parent, await UploadedAsync(extension, bytes));
        body["values"]![0]!["editorAlias"] = "Umbraco.UploadField";
        await SendAsync(Admin, HttpMethod.Post, "/media", body);
        return id;
    }

    protected async Task ReplaceAsync(Guid id, string extension, byte[] bytes)
    {
        var body = NewMedia(id, "File", "Changing", null, await UploadedAsync(extension, bytes));
        body["values"]![0]!["editorAlias"] = "Umbraco.UploadField";
        await SendAsync(Admin, HttpMethod.Put, $"/media/{id}", body);
    }

    protected async Task<JsonObject> UploadedAsync(string extension, byte[] bytes)
    {
        var file = Guid.NewGuid();
        using var upload = await TemporaryFileTests.UploadAsync(Admin, file, "paper." + extension, bytes);
        Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Created), await upload.Content.ReadAsStringAsync());
        return new JsonObject { ["temporaryFileId"] = file };
    }

    protected Task ReadAsync() => Site.Get<RecurringWork<DocumentTextReading>>().RunAsync(CancellationToken.None);

    protected async Task<Guid[]> FoundAsync(string query)
    {
        var page = await GetAsync(Admin, $"/item/media/search?query={Uri.EscapeDataString(query)}&skip=0&take=100");
        return [.. page["items"]!.AsArray().Select(item => (Guid)item!["id"]!)];
    }

    protected void RequirePdfToText(string extension = "pdf")
    {
        if (extension == "pdf" && Site.Get<PdfToText>().Find() is null)
        {
            Assert.Ignore("pdftotext is not installed (on Debian: apt-get install poppler-utils).");
        }
    }
}
