using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>Where pdftotext is.</summary>
internal sealed class PdfToText(IOptions<DocumentTextOptions> options)
{
    private const string Name = "pdftotext";

    /// <summary>Its path, or null where it is not installed. Asked anew each time, so that installing it is enough.</summary>
    public string? Find()
    {
        // It is run with limits that Windows has not.
        if (OperatingSystem.IsWindows())
        {
            return null;
        }
        var candidates = options.Value.PdfToTextPath is { Length: > 0 } named
            ? [named]
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, Name));
        return candidates.FirstOrDefault(File.Exists) is { } found ? Path.GetFullPath(found) : null;
    }
}
