using System.Diagnostics;

namespace Ibis.Tests.Integration.BackOffice;

/// <summary>The back-office client and our packages for it as their sources are now, for tests that are run without bin/test.</summary>
internal static class BuiltClient
{
    private static readonly Lazy<Task> Building = new(BuildAsync);

    /// <summary>Takes a moment where nothing has changed since the last build.</summary>
    public static Task EnsureAsync() => Building.Value;

    private static async Task BuildAsync()
    {
        await BuildAsync("src/Ibis.BackOffice/Client");
        await BuildAsync("src/Ibis.Core/Client");
    }

    private static async Task BuildAsync(string folder)
    {
        using var node =
            Process.Start(
                new ProcessStartInfo("node", ["bin/build-client.mjs", folder])
                {
                    WorkingDirectory = Repository.Root,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException("node was not started.");
        var said = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException(said);
        }
    }
}
