using System.Diagnostics;

namespace Ibis.Tests.Integration.BackOffice;

/// <summary>The back-office client as its sources are now, for tests that are run without bin/test.</summary>
internal static class BuiltClient
{
    private static readonly Lazy<Task> Building = new(BuildAsync);

    /// <summary>Takes a moment where nothing has changed since the last build.</summary>
    public static Task EnsureAsync() => Building.Value;

    private static async Task BuildAsync()
    {
        var script = Path.Combine(Repository.Root, "src/Ibis.BackOffice/Client/build/build.js");
        using var node =
            Process.Start(
                new ProcessStartInfo("node", [script]) { RedirectStandardError = true, UseShellExecute = false }
            ) ?? throw new InvalidOperationException("node was not started.");
        var said = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException(said);
        }
    }
}
