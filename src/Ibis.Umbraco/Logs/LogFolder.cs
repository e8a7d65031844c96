using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Logging;

namespace Ibis.Umbraco.Logs;

/// <summary>Where the log files lie and what they are called, in Umbraco's own way: one file a day and machine, one JSON object a line.</summary>
internal sealed class LogFolder : ILoggingConfiguration
{
    public const int DaysKept = 31;

    private const string Prefix = "UmbracoTraceLog";

    public LogFolder(IHostEnvironment environment)
    {
        LogDirectory = Path.Combine(environment.ContentRootPath, "App_Data", "logs");
        Directory.CreateDirectory(LogDirectory);
    }

    public string LogDirectory { get; }

    public string LogFileNameFormat => Prefix + ".{0}..json";

    public string[] GetLogFileNameFormatArguments() => [Environment.MachineName];

    public string FileOf(DateTime day) =>
        Path.Combine(LogDirectory, $"{Prefix}.{Environment.MachineName}.{day:yyyyMMdd}.json");

    /// <summary>The files of a day, of every machine that writes into this folder.</summary>
    public IEnumerable<string> FilesOf(DateTime day) =>
        Directory.EnumerateFiles(LogDirectory, $"{Prefix}.*.{day:yyyyMMdd}.json");

    public void DeleteOlderThan(DateTime day)
    {
        foreach (var file in Directory.EnumerateFiles(LogDirectory, Prefix + ".*.json"))
        {
            if (File.GetLastWriteTimeUtc(file) < day)
            {
                File.Delete(file);
            }
        }
    }
}
