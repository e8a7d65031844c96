using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>The process that serves a data folder: taken over, started, stopped.</summary>
internal sealed partial class Cluster(
    ServerHome home,
    PostgresBinaries binaries,
    DatabaseOptions options,
    TimeProvider time,
    ILogger logger
)
{
    // No TCP port is open; the number only names the socket.
    private const int Port = 5432;

    // sun_path holds 108 bytes on Linux and 104 on macOS and BSD, with a zero at the end.
    private const int LongestSocketPath = 103;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private string? _temporarySocketFolder;

    /// <summary>Takes over a server that outlived its site, or starts one; returns when it answers.</summary>
    public async Task<Postmaster> StartAsync(CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + options.StartTimeout;
        while (true)
        {
            var postmaster = Postmaster.Read(home.Data);
            var state = postmaster?.State ?? PostmasterState.Gone;
            if (state == PostmasterState.Uncollected && !await Backends.LiveAsync(home.Data, cancellationToken))
            {
                state = PostmasterState.Gone;
            }

            if (postmaster is not null && state == PostmasterState.Ready)
            {
                return postmaster;
            }

            var problem =
                state == PostmasterState.Gone
                    ? await TryStartAsync(postmaster, cancellationToken)
                    : Describe(postmaster, state);
            if (problem is not null && time.GetUtcNow() > deadline)
            {
                throw new DatabaseStartException(
                    $"The bundled PostgreSQL in {home.Folder} did not start within {options.StartTimeout.TotalSeconds.ToString(CultureInfo.CurrentCulture)} s: {problem}."
                );
            }

            await Task.Delay(problem is null ? TimeSpan.Zero : _pause, time, cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (
            Postmaster.Read(home.Data) is
            { State: PostmasterState.Ready or PostmasterState.Starting or PostmasterState.Stopping }
        )
        {
            var outcome = await ControlAsync(["stop", "-m", "fast", "-w", "-t", "60"], cancellationToken);
            if (!outcome.Succeeded && Postmaster.Read(home.Data) is not null)
            {
                LogSlowStop(logger, outcome.LastLine);
                await ControlAsync(["stop", "-m", "immediate", "-w"], cancellationToken);
            }
        }

        if (_temporarySocketFolder is not null && Directory.Exists(_temporarySocketFolder))
        {
            Directory.Delete(_temporarySocketFolder, recursive: true);
        }
    }

    public static string ConnectionString(Postmaster postmaster, string password) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = postmaster.SocketFolder,
            Port = postmaster.Port,
            Database = "ibis",
            Username = "ibis",
            Password = password,
            // No libpq-style defaults of the person's own, and no encryption on a socket inside one machine.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    /// <summary>Null when the server runs; else why not, where another try may help.</summary>
    private async Task<string?> TryStartAsync(Postmaster? stale, CancellationToken cancellationToken)
    {
        if (stale is not null)
        {
            // PostgreSQL believes the file when any process of the same user has the number.
            File.Delete(Postmaster.PidFile(home.Data));
        }

        var socketFolder = await PrepareSocketFolderAsync(cancellationToken);
        // Not to be cancelled: a server that is just coming up could not be found, and so not be stopped.
        var outcome = await ControlAsync(
            ["start", "-w", "-t", "2", "-l", LogFile, "-o", ServerSettings.AsArguments(options, socketFolder, Port)],
            CancellationToken.None
        );
        return outcome.Succeeded ? null : await LastComplaintAsync(cancellationToken) ?? outcome.LastLine;
    }

    private string LogFile => Path.Combine(home.Data, "start.log");

    private async Task<string> PrepareSocketFolderAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(home.Socket, $".s.PGSQL.{Port}");
        // Npgsql reads a comma as the border between two hosts.
        if (Encoding.UTF8.GetByteCount(path) <= LongestSocketPath && !path.Contains(',', StringComparison.Ordinal))
        {
            ServerHome.MakePrivate(home.Socket);
            await home.Account.OwnAsync(home.Socket, cancellationToken);
            return home.Socket;
        }

        _temporarySocketFolder ??= Directory.CreateTempSubdirectory("ibis-").FullName;
        await home.Account.OwnAsync(_temporarySocketFolder, cancellationToken);
        return _temporarySocketFolder;
    }

    private Task<ToolOutcome> ControlAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        home.Account.RunAsync(binaries.Control, ["-D", home.Data, .. arguments], cancellationToken);

    private async Task<string?> LastComplaintAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(LogFile))
        {
            return null;
        }

        var complaint = (await File.ReadAllLinesAsync(LogFile, cancellationToken)).LastOrDefault(line =>
            line.Contains("FATAL:", StringComparison.Ordinal)
        );
        return complaint?[(complaint.IndexOf("FATAL:", StringComparison.Ordinal) + "FATAL:".Length)..].Trim();
    }

    private static string? Describe(Postmaster? postmaster, PostmasterState state) =>
        state switch
        {
            PostmasterState.Uncollected =>
                $"its last process {postmaster?.ProcessId} has ended, but the parent process has not collected it; end the parent or restart the machine",
            PostmasterState.Starting =>
                "it is still recovering what a crash left; wait, or raise Ibis:Database:StartTimeout",
            PostmasterState.Stopping => "it is still stopping",
            _ => null,
        };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "PostgreSQL did not stop in time ({Reason}) and is stopped at once; its next start recovers"
    )]
    private static partial void LogSlowStop(ILogger logger, string reason);
}
