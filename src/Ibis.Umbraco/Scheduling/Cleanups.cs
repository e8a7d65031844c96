using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Scheduling;

/// <summary>Deletes old versions of documents, as the policies of Umbraco:CMS:Content and of document types say.</summary>
internal sealed partial class VersionCleanup(
    IContentVersionService versions,
    IOptionsMonitor<ContentSettings> settings,
    ILogger<VersionCleanup> logger
) : IRecurringWork
{
    public TimeSpan Period => TimeSpan.FromHours(1);

    public bool OneNodeIsEnough => true;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            var deleted = versions.PerformContentVersionCleanup(now.UtcDateTime).Count;
            if (deleted > 0)
            {
                LogDeleted(deleted);
            }
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "{Count} old versions of documents were deleted.")]
    private partial void LogDeleted(int count);
}

/// <summary>Deletes uploads that were never saved with a document.</summary>
internal sealed class TemporaryFileCleanup(ITemporaryFileService files) : IRecurringWork
{
    public TimeSpan Period => TimeSpan.FromMinutes(5);

    public bool OneNodeIsEnough => false;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancellation) => files.CleanUpOldTempFiles();
}
