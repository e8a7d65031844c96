using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Tests.Integration;

/// <summary>Content roots of sites under test: short paths that the database's user can enter.</summary>
internal static class TestFolder
{
    private const string Prefix = "ibis-test-";

    public static string Make()
    {
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder,
                File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute
            );
        }

        return folder;
    }

    /// <summary>Stops the servers and deletes the folders of runs that were killed; those of living runs are locked.</summary>
    public static async Task SweepAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            if (TimeProvider.System.GetUtcNow() - Directory.GetCreationTimeUtc(folder) > TimeSpan.FromMinutes(10))
            {
                await SweepAsync(folder);
            }
        }
    }

    private static async Task SweepAsync(string folder)
    {
        try
        {
            if (Directory.Exists(Path.Combine(folder, "App_Data", "postgres", "data")))
            {
                await StopServerAsync(folder);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception)
            when (exception is DatabaseStartException or IOException or UnauthorizedAccessException)
        {
            await TestContext.Progress.WriteLineAsync($"{folder} is still in use: {exception.Message}");
        }
    }

    // Taking the server over is what stops it. Data that no server starts on any more are deleted as they are.
    private static async Task StopServerAsync(string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ibis:Database:StartTimeout", "00:00:10")])
            .Build();
        try
        {
            await using var left = await SiteDatabase.StartAsync(
                settings,
                folder,
                NullLogger.Instance,
                CancellationToken.None
            );
        }
        catch (DatabaseStartException exception)
            when (!exception.Message.StartsWith("Another site", StringComparison.Ordinal))
        {
            await TestContext.Progress.WriteLineAsync($"{folder} is deleted without a start: {exception.Message}");
        }
    }
}
