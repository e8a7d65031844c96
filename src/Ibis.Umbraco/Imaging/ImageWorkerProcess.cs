using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ibis.Umbraco.Imaging.Worker;

namespace Ibis.Umbraco.Imaging;

/// <summary>A picture that cannot be resized, said for whoever put it there.</summary>
internal sealed class ImageRefusedException(string message) : Exception(message);

/// <summary>One worker, seen from the site. Once it has failed in any way it is of no more use.</summary>
internal sealed class ImageWorkerProcess : IDisposable
{
    private readonly Process _process;

    private ImageWorkerProcess(Process process) => _process = process;

    public bool IsUsable { get; private set; } = true;

    public int Id => _process.Id;

    /// <param name="program">The site's own assembly.</param>
    public static ImageWorkerProcess Start(string program, string library, int megabytes)
    {
        var start = WorkerStart.Of(
            program,
            [ImageWorker.Verb, library, megabytes.ToString(CultureInfo.InvariantCulture)]
        );
        start.Environment["VIPS_WARNING"] = "0";
        // Large pictures stay in memory, which is bounded, and are not put into files.
        start.Environment["VIPS_DISC_THRESHOLD"] = "8g";
        return new ImageWorkerProcess(WorkerStart.Run(start));
    }

    public async Task<byte[]> RunAsync(ImageJob job, ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        try
        {
            var input = _process.StandardInput.BaseStream;
            await Frames.WriteAsync(input, job.ToBytes(), cancellation);
            await Frames.WriteAsync(input, picture, cancellation);
            await input.FlushAsync(cancellation);
            var answer = await Frames.ReadAsync(
                _process.StandardOutput.BaseStream,
                ImageWorker.LargestFrame,
                cancellation
            );
            return answer switch
            {
                [ImageWorker.Done, .. var made] => made,
                [ImageWorker.Refused, .. var reason] => throw new ImageRefusedException(
                    Encoding.UTF8.GetString(reason)
                ),
                _ => throw Lost(),
            };
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Lost();
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }
        _process.Dispose();
    }

    private ImageRefusedException Lost()
    {
        IsUsable = false;
        return new ImageRefusedException(
            "The picture takes more memory or time than one may have, or its file is damaged. Save it anew, or smaller."
        );
    }
}
