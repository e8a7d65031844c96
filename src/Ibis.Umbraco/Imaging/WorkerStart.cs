using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging;

/// <summary>Starts the site's own program as a worker, that handles files of others in a process that may break.</summary>
internal static class WorkerStart
{
    /// <param name="program">The site's own assembly.</param>
    public static ProcessStartInfo Of(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotNet())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        foreach (var argument in (IEnumerable<string>)["exec", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        // Nothing of the site's settings, secrets among them, reaches the worker.
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        return start;
    }

    public static Process Run(ProcessStartInfo start) =>
        Process.Start(start)
        ?? throw new InvalidOperationException($"{start.FileName} could not be started as a worker.");

    // The program that runs this very process may be another than the site, as in tests.
    private static string DotNet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : "dotnet";
    }
}
