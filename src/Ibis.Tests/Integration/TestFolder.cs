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
                var nothing = new ConfigurationBuilder().Build();
                await using var left = await SiteDatabase.StartAsync(
                    nothing,
                    folder,
                    NullLogger.Instance,
                    CancellationToken.None
                );
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception)
            when (exception is DatabaseStartException or IOException or UnauthorizedAccessException)
        {
            await TestContext.Progress.WriteLineAsync($"{folder} is still in use: {exception.Message}");
        }
    }
}
