using System.Globalization;
using Ibis.Umbraco.Imaging.Worker;

namespace Ibis.Umbraco.DocumentTexts.Worker;

/// <summary>
/// The process that reads one file of others: the site's own program, started with <see cref="Verb"/>. It has little memory and
/// time, writes no file and reaches no network. Office files it reads itself; for PDF it becomes pdftotext, with the same limits.
/// </summary>
public static class TextWorker
{
    public const string Verb = "text-worker";

    /// <summary>The exit code after which a sentence stands on standard error.</summary>
    internal const int Refused = 77;

    public static bool IsAsked(string[] args) => args is [Verb, _, _, _, _, _, _];

    /// <param name="args">The verb, an extension, the file, megabytes, seconds, bytes of text, the path of pdftotext.</param>
    public static int Run(string[] args)
    {
        var (extension, file) = (args[1], args[2]);
        var (megabytes, seconds, most) = (Number(args[3]), Number(args[4]), Number(args[5]));
        try
        {
            if (extension == "pdf")
            {
                return OtherProgram.Become(args[6], ["-q", "-enc", "UTF-8", "-nopgbrk", file, "-"], megabytes, seconds);
            }
            using var archive = File.OpenRead(file);
            using var output = Console.OpenStandardOutput();
            Confinement.Begin(megabytes);
            Confinement.AllowSeconds(seconds);
            OfficeText.CopyTo(archive, OfficeFormats.Of(extension), output, most);
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Xml.XmlException)
        {
            Console.Error.WriteLine("The file is damaged, or not what its name says: " + exception.Message);
            return Refused;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
