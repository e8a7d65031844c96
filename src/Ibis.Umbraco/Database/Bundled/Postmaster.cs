using System.Diagnostics;
using System.Globalization;

namespace Ibis.Umbraco.Database.Bundled;

internal enum PostmasterState
{
    /// <summary>No process, and the file is stale.</summary>
    Gone,

    /// <summary>Ended, but its parent has not collected it, and PostgreSQL takes it for living.</summary>
    Uncollected,

    Starting,
    Ready,
    Stopping,
}

/// <summary>What <c>postmaster.pid</c> says about the server of a data folder. Source: PostgreSQL, miscadmin.h, LOCK_FILE_LINE_*.</summary>
internal sealed record Postmaster(int ProcessId, string SocketFolder, int Port, string Status)
{
    /// <summary>Null when no server runs or ran.</summary>
    public static Postmaster? Read(string dataFolder)
    {
        try
        {
            var lines = File.ReadAllLines(PidFile(dataFolder));
            return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
                ? new Postmaster(
                    id,
                    Line(4),
                    int.TryParse(Line(3), CultureInfo.InvariantCulture, out var port) ? port : 0,
                    Line(7)
                )
                : null;

            string Line(int index) => index < lines.Length ? lines[index].Trim() : string.Empty;
        }
        catch (IOException)
        {
            // Not there, or removed while it was read.
            return null;
        }
    }

    public static string PidFile(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public PostmasterState State =>
        !IsServer() ? PostmasterState.Gone
        : IsUncollected() ? PostmasterState.Uncollected
        : Status switch
        {
            "ready" or "standby" => PostmasterState.Ready,
            "stopping" => PostmasterState.Stopping,
            _ => PostmasterState.Starting,
        };

    // After a restart of the machine or the container the number may belong to any other process.
    private bool IsServer()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool IsUncollected()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{ProcessId}/stat"));
            return stat[(stat.LastIndexOf(')') + 2)..][0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
