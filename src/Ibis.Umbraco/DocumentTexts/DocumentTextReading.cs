using Ibis.Umbraco.Scheduling;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>Reads the files that wait, those that were there before as well, one after the other.</summary>
internal sealed partial class DocumentTextReading(
    DocumentTextStore store,
    TextWorkers workers,
    MediaFileManager media,
    IHostingEnvironment hosting,
    TimeProvider time,
    ILogger<DocumentTextReading> logger
) : IRecurringWork
{
    private const int PageSize = 50;

    // The turn of a run is a transaction; a long one would keep the database from tidying up.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LostRest = TimeSpan.FromHours(1);

    public TimeSpan Period => TimeSpan.FromMinutes(1);

    public bool OneNodeIsEnough => true;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        store.ForgetReplaced();
        var after = 0;
        while (store.Waiting(after, (now - LostRest).UtcDateTime, PageSize) is { Count: > 0 } waiting)
        {
            foreach (var file in waiting)
            {
                await ReadAsync(file, cancellation);
                if (time.GetUtcNow() - now > LongestRun)
                {
                    return;
                }
            }
            after = waiting[^1].NodeId;
        }
    }

    private async Task ReadAsync(WaitingFile file, CancellationToken cancellation)
    {
        var relative = media.FileSystem.GetRelativePath(file.FilePath);
        if (!media.FileSystem.FileExists(relative))
        {
            // On another node's disk, or not there yet.
            Keep("lost", "", "The file is not there.");
            return;
        }
        var copy = Path.Combine(Directory.CreateDirectory(Root).FullName, $"{Guid.NewGuid():N}.{file.Extension}");
        try
        {
            await CopyAsync(relative, copy, cancellation);
            var text = await workers.ReadAsync(file.Extension, copy, cancellation);
            Keep(text.Length > 0 ? "read" : "empty", text, null);
        }
        catch (TextRefusedException exception)
        {
            Keep("refused", "", exception.Message);
            LogRefused(file.NodeId, exception.Message);
        }
        finally
        {
            File.Delete(copy);
        }

        void Keep(string outcome, string text, string? reason) =>
            store.Keep(file, outcome, text, reason, time.GetUtcNow());
    }

    // Files of media may lie elsewhere than on a disk, and may be replaced while they are read.
    private async Task CopyAsync(string relative, string copy, CancellationToken cancellation)
    {
        await using var from = media.FileSystem.OpenFile(relative);
        await using var to = File.Create(copy);
        await from.CopyToAsync(to, cancellation);
    }

    private string Root => Path.Combine(hosting.LocalTempPath, "document-text");

    [LoggerMessage(LogLevel.Information, "The file of media item {Media} is not searched for its text. {Reason}")]
    private partial void LogRefused(int media, string reason);
}
