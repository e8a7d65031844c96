using System.Globalization;
using System.Text;
using Ibis.Umbraco.DocumentTexts.Worker;
using Ibis.Umbraco.Imaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>A file whose text cannot be read, said for whoever put it there.</summary>
internal sealed class TextRefusedException(string message) : Exception(message);

/// <summary>Reads one file in a process of its own, which ends with it.</summary>
internal sealed class TextWorkers(IHostEnvironment host, PdfToText pdfToText, IOptions<DocumentTextOptions> options)
{
    private const string Pdf = "pdf";

    private const string TooMuch =
        "The file takes more memory or work than one may have, or is damaged. Save it anew, or smaller.";

    public IReadOnlyCollection<string> Extensions =>
        pdfToText.Find() is null ? OfficeFormats.Extensions : [.. OfficeFormats.Extensions, Pdf];

    /// <param name="extension">One of <see cref="Extensions"/>.</param>
    /// <param name="path">The file; nobody else writes to it.</param>
    /// <exception cref="TextRefusedException">The file cannot be read; the message says why.</exception>
    public async Task<string> ReadAsync(string extension, string path, CancellationToken cancellation)
    {
        var limits = options.Value;
        var start = WorkerStart.Of(
            Path.Combine(AppContext.BaseDirectory, host.ApplicationName + ".dll"),
            [
                TextWorker.Verb,
                extension,
                path,
                limits.WorkerMegabytes.ToString(CultureInfo.InvariantCulture),
                ((int)Math.Ceiling(limits.Timeout.TotalSeconds)).ToString(CultureInfo.InvariantCulture),
                limits.MaxTextBytes.ToString(CultureInfo.InvariantCulture),
                extension == Pdf ? pdfToText.Find() ?? "" : "",
            ]
        );
        start.RedirectStandardError = true;
        using var process = WorkerStart.Run(start);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limits.Timeout);
        try
        {
            process.StandardInput.Close();
            var complaint = ComplaintAsync(process.StandardError.BaseStream, timeout.Token);
            var (text, isCut) = await TextAsync(process.StandardOutput.BaseStream, limits.MaxTextBytes, timeout.Token);
            if (isCut)
            {
                return text;
            }
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode switch
            {
                0 => text,
                TextWorker.Refused => throw new TextRefusedException(await complaint),
                _ => throw new TextRefusedException(extension == Pdf ? PdfFailure(process.ExitCode) : TooMuch),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TextRefusedException("The file takes longer than one may take. Save it smaller.");
        }
        finally
        {
            process.Kill();
        }
    }

    // What pdftotext answers with, as its manual says.
    private static string PdfFailure(int code) =>
        code switch
        {
            1 => "The file cannot be opened: it is damaged, or has a password.",
            3 => "The file does not allow its text to be taken.",
            _ => TooMuch,
        };

    private static async Task<(string Text, bool IsCut)> TextAsync(
        Stream output,
        int most,
        CancellationToken cancellation
    )
    {
        var bytes = new byte[most];
        var length = await output.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancellation);
        var text = PlainText.Of(Encoding.UTF8.GetString(bytes, 0, length));
        return (text.Length > most ? PlainText.Whole(text[..most]) : text, length == most);
    }

    private static async Task<string> ComplaintAsync(Stream error, CancellationToken cancellation)
    {
        var bytes = new byte[1000];
        var length = await error.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes, 0, length).Trim();
    }
}
