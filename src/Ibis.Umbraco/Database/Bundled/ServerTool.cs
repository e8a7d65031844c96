using System.Diagnostics;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>What a finished program said; its error output follows its output.</summary>
internal sealed record ToolOutcome(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The part worth showing in a sentence.</summary>
    public string LastLine =>
        Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault()
            ?.TrimEnd('.')
        ?? $"exit code {ExitCode}";
}

internal static class ServerTool
{
    /// <summary>Runs a program to its end, as another user when one is named.</summary>
    public static async Task<ToolOutcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? userName,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            // The folder the site was started in may be closed to the other user.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("PGDATA");
        if (userName is not null && !OperatingSystem.IsWindows())
        {
            start.UserName = userName;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolOutcome(process.ExitCode, await output + await errors);
    }
}
