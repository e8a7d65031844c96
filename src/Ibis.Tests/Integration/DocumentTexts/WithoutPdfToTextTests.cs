using Ibis.Umbraco.DocumentTexts;
using Microsoft.Extensions.Options;

namespace Ibis.Tests.Integration.DocumentTexts;

/// <summary>A site that has no pdftotext, until somebody installs it.</summary>
internal sealed class WithoutPdfToTextTests : DocumentTextBench
{
    private readonly string _program = Path.Combine(TestFolder.Make(), "pdftotext");

    protected override Dictionary<string, string?> Settings() =>
        new() { ["Ibis:DocumentText:PdfToTextPath"] = _program };

    [Test]
    public async Task PdfFile_IsFoundByItsName_AndByItsTextOnceTheProgramIsThere()
    {
        if (new PdfToText(Options.Create(new DocumentTextOptions())).Find() is not { } installed)
        {
            Assert.Ignore("pdftotext is not installed (on Debian: apt-get install poppler-utils).");
            return;
        }
        var id = await FileAsync("Named", "pdf", OfficeFiles.Pdf("Genossenschaft"));
        await ReadAsync();
        var (byName, byText, check) = (await FoundAsync("named"), await FoundAsync("genossen"), await CheckAsync());

        File.CreateSymbolicLink(_program, installed);
        await ReadAsync();
        var (later, laterCheck) = (await FoundAsync("genossen"), await CheckAsync());

        Assert.That(byName, Is.EqualTo(new[] { id }));
        Assert.That(byText, Is.Empty);
        Assert.That(check, Is.EqualTo("Warning"));
        Assert.That(later, Is.EqualTo(new[] { id }));
        Assert.That(laterCheck, Is.EqualTo("Success"));
    }

    private async Task<string?> CheckAsync()
    {
        var answer = await SendAsync(Admin, HttpMethod.Post, "/health-check-group/Media/check");
        return answer!["checks"]!
            .AsArray()
            .Select(check => check!["results"]![0]!)
            .Where(result => ((string)result["message"]!).Contains("PDF", StringComparison.Ordinal))
            .Select(result => (string?)result["resultType"])
            .Single();
    }
}
