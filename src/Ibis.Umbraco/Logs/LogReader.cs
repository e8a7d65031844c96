using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Logging.Viewer;
using Umbraco.Cms.Core.Services;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace Ibis.Umbraco.Logs;

/// <summary>Reads the log files of all machines that share the folder.</summary>
internal sealed class LogReader(LogFolder folder, IConfiguration configuration) : ILogViewerRepository
{
    public IEnumerable<ILogEntry> GetLogs(LogTimePeriod logTimePeriod, string? filterExpression = null) =>
        Entries(logTimePeriod).Where(LogFilter.Parse(filterExpression));

    public LogLevelCounts GetLogCount(LogTimePeriod logTimePeriod)
    {
        var counts = new LogLevelCounts();
        foreach (var entry in Entries(logTimePeriod))
        {
            switch (entry.Level)
            {
                case LogLevel.Debug:
                    counts.Debug++;
                    break;
                case LogLevel.Information:
                    counts.Information++;
                    break;
                case LogLevel.Warning:
                    counts.Warning++;
                    break;
                case LogLevel.Error:
                    counts.Error++;
                    break;
                case LogLevel.Fatal:
                    counts.Fatal++;
                    break;
            }
        }
        return counts;
    }

    public LogTemplate[] GetMessageTemplates(LogTimePeriod logTimePeriod) =>
        [
            .. Entries(logTimePeriod)
                .CountBy(entry => entry.MessageTemplateText ?? string.Empty)
                .OrderByDescending(template => template.Value)
                .ThenBy(template => template.Key, StringComparer.Ordinal)
                .Select(template => new LogTemplate { MessageTemplate = template.Key, Count = template.Value }),
        ];

    public LogLevel GetGlobalMinLogLevel() =>
        LogLine.ToCore(configuration.GetValue("Logging:LogLevel:Default", Level.Information));

    public LogLevel RestrictedToMinimumLevel() => GetGlobalMinLogLevel();

    private IEnumerable<LogEntry> Entries(LogTimePeriod period)
    {
        var (start, end) = (period.StartTime.ToUniversalTime(), period.EndTime.ToUniversalTime());
        for (var day = start.Date; day <= end.Date; day = day.AddDays(1))
        {
            foreach (var entry in folder.FilesOf(day).SelectMany(Lines).Select(LogLine.Read))
            {
                if (entry is not null && entry.Timestamp >= start && entry.Timestamp <= end)
                {
                    yield return entry;
                }
            }
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
