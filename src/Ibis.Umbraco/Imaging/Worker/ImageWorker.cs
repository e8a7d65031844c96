using System.Globalization;
using System.Text;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>
/// The process that decodes pictures of others, one after the other: the site's own program, started with <see cref="Verb"/>. It
/// has little memory, little time, no network and no other program; when a picture breaks it, only that picture is lost.
/// </summary>
public static class ImageWorker
{
    public const string Verb = "image-worker";

    internal const int LargestFrame = 256 * 1024 * 1024;

    internal const byte Done = 0;
    internal const byte Refused = 1;

    public static bool IsAsked(string[] args) => args is [Verb, _, _];

    /// <param name="args">The verb, the path of libvips, and how many megabytes may be taken.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        // Whatever writes to the console would break the frames.
        Console.SetOut(TextWriter.Null);
        try
        {
            Vips.Load(args[1]);
        }
        catch (DllNotFoundException exception)
        {
            await Console.Error.WriteLineAsync($"Pictures cannot be resized. {exception.Message}");
            return 1;
        }
        Confinement.Begin(int.Parse(args[2], CultureInfo.InvariantCulture));
        while (await Frames.ReadAsync(input, LargestFrame, CancellationToken.None) is { } job)
        {
            var picture = await Frames.ReadAsync(input, LargestFrame, CancellationToken.None) ?? [];
            Confinement.AllowSeconds(15);
            var answer = Answer(job, picture);
            await Frames.WriteAsync(output, answer, CancellationToken.None);
            await output.FlushAsync();
        }
        return 0;
    }

    private static byte[] Answer(byte[] job, byte[] picture)
    {
        try
        {
            return [Done, .. ImageProcessing.Run(ImageJob.From(job), picture)];
        }
        catch (VipsException exception)
        {
            return [Refused, .. Encoding.UTF8.GetBytes(exception.Message)];
        }
    }
}
