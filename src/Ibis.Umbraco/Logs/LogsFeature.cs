using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Logs;

/// <summary>Log files beside whatever else collects the log, for the log viewer of the back office.</summary>
public static class LogsFeature
{
    public static IUmbracoBuilder AddLogs(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<LogFolder>();
        builder.Services.AddUnique<ILoggingConfiguration>(provider => provider.GetRequiredService<LogFolder>());
        builder.Services.AddSingleton<ILoggerProvider, LogWriter>();
        builder.Services.AddUnique<ILogViewerRepository, LogReader>();
        builder.Services.AddUnique<ILogViewerQueryRepository, LogSearchRepository>();
        return builder;
    }
}
