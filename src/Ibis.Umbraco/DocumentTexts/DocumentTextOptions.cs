using System.ComponentModel.DataAnnotations;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>How the text of files is read.</summary>
public sealed class DocumentTextOptions
{
    public const string Section = "Ibis:DocumentText";

    /// <summary>The program that reads PDF files, of Debian's poppler-utils.</summary>
    /// <value>A path; empty (default): pdftotext, where the PATH has it.</value>
    public string PdfToTextPath { get; init; } = "";

    /// <summary>How long one file may take.</summary>
    /// <value>One second to an hour; default 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the reading of one file may take.</summary>
    /// <value>64–4096; default 512.</value>
    [Range(64, 4096)]
    public int WorkerMegabytes { get; init; } = 512;

    /// <summary>What is kept of the text of one file, in UTF-8; the rest is left out.</summary>
    /// <value>1000–500000, beyond which PostgreSQL cannot index the words; default 500000.</value>
    [Range(1000, 500_000)]
    public int MaxTextBytes { get; init; } = 500_000;
}
