using System.Collections.Concurrent;
using Ibis.Umbraco.Imaging.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.Imaging;

/// <summary>More pictures are asked for than can be made at the moment.</summary>
internal sealed class ImagesBusyException() : Exception("Too many pictures wait to be resized.");

/// <summary>The workers: started when they are needed, replaced when they are lost.</summary>
internal sealed partial class ImageWorkers(
    IHostEnvironment host,
    VipsLibrary library,
    IOptions<ImagingOptions> options,
    ILogger<ImageWorkers> logger
) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Workers);
    private readonly ConcurrentBag<ImageWorkerProcess> _idle = [];
    private int _waiting;

    /// <summary>Ids of the workers that wait for work.</summary>
    public IReadOnlyCollection<int> Idle => [.. _idle.Select(worker => worker.Id)];

    public async Task<byte[]> RunAsync(ImageJob job, ReadOnlyMemory<byte> picture)
    {
        if (Interlocked.Increment(ref _waiting) > options.Value.MaxWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ImagesBusyException();
        }
        try
        {
            await _places.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        try
        {
            return await RunInPlaceAsync(job, picture);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }
        _places.Dispose();
    }

    private async Task<byte[]> RunInPlaceAsync(ImageJob job, ReadOnlyMemory<byte> picture)
    {
        var isNew = !_idle.TryTake(out var worker);
        worker ??= Start();
        try
        {
            using var timeout = new CancellationTokenSource(options.Value.Timeout);
            return await worker.RunAsync(job, picture, timeout.Token);
        }
        catch (ImageRefusedException) when (!worker.IsUsable && !isNew)
        {
            // It may have been lost while it waited; a fresh one tells whether the picture is to blame.
            worker.Dispose();
            worker = Start();
            using var timeout = new CancellationTokenSource(options.Value.Timeout);
            return await worker.RunAsync(job, picture, timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new ImageRefusedException("The picture takes longer than one may take. Save it smaller.");
        }
        finally
        {
            if (worker.IsUsable)
            {
                _idle.Add(worker);
            }
            else
            {
                LogLost(worker.Id);
                worker.Dispose();
            }
        }
    }

    private ImageWorkerProcess Start() =>
        ImageWorkerProcess.Start(
            Path.Combine(AppContext.BaseDirectory, host.ApplicationName + ".dll"),
            library.Find(),
            options.Value.WorkerMegabytes
        );

    [LoggerMessage(LogLevel.Warning, "The image worker {Process} was lost; the picture it had is not resized.")]
    private partial void LogLost(int process);
}
