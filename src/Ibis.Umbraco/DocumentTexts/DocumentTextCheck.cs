using Umbraco.Cms.Core.HealthChecks;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>Tells whether PDF files are found by what they say.</summary>
[HealthCheck(
    "98e98173-34c5-41cd-a894-6323369bbdd2",
    "Text of documents",
    Description = "PDF and Office files in the media section are found by their text.",
    Group = "Media"
)]
internal sealed class DocumentTextCheck(PdfToText pdfToText) : HealthCheck
{
    public override Task<IEnumerable<HealthCheckStatus>> GetStatusAsync() =>
        Task.FromResult<IEnumerable<HealthCheckStatus>>([
            pdfToText.Find() is { } path
                ? new HealthCheckStatus($"PDF files are read with {path}, Office files by the site itself.")
                {
                    ResultType = StatusResultType.Success,
                }
                : new HealthCheckStatus(
                    "The program pdftotext is not installed, so PDF files are found by their names only. Install it (on Debian: apt-get install poppler-utils), or name it in Ibis:DocumentText:PdfToTextPath; files that are there already are then read within minutes."
                )
                {
                    ResultType = StatusResultType.Warning,
                },
        ]);
}
