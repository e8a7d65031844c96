using System.Globalization;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>
/// The processes of a server that outlive its postmaster for a moment. Only without them is it safe to do away with the
/// file that an uncollected postmaster left: PostgreSQL, too, refuses a second server while any of them lives.
/// </summary>
internal static class Backends
{
    /// <returns>True also where it cannot be seen.</returns>
    public static async Task<bool> LiveAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        // They all have the data folder, by its real name, for their working directory.
        var real = await ServerTool.RunAsync("readlink", ["-f", dataFolder], userName: null, cancellationToken);
        return !real.Succeeded
            || Directory
                .EnumerateDirectories("/proc")
                .Any(folder =>
                    int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)
                    && WorkingDirectory(folder) == real.Output.Trim()
                );
    }

    private static string? WorkingDirectory(string process)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has just ended, or is another user's and so none of ours.
            return null;
        }
    }
}
