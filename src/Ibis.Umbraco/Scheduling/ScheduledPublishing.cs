using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Scheduling;

/// <summary>Publishes and unpublishes documents whose time has come.</summary>
internal sealed partial class ScheduledPublishing(
    IContentService contents,
    IUmbracoContextFactory contexts,
    ILogger<ScheduledPublishing> logger
) : IRecurringWork
{
    public TimeSpan Period => TimeSpan.FromMinutes(1);

    public bool OneNodeIsEnough => true;

    public Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Handlers of publishing notifications make URLs.
        using var context = contexts.EnsureUmbracoContext();
        foreach (var result in contents.PerformScheduledPublish(now.UtcDateTime))
        {
            if (result.Success)
            {
                LogDone(result.Content?.Key, result.Result);
            }
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Schedule of document {Key}: {Result}.")]
    private partial void LogDone(Guid? key, PublishResultType result);
}
