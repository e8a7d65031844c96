using System.Globalization;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.Sync;

/// <summary>Reads or writes the files from the command line.</summary>
public static class SyncCommand
{
    public const string Usage =
        "schema import|export|report [--atomic] [--force] [--folder <Content, DataTypes, …>] [--group <Settings, Content>]";

    /// <param name="args">import, export or report, and its options.</param>
    /// <returns>
    /// 0 when everything went in or out, 1 when something did not and was said, 2 when the arguments are not understood, 130
    /// when the run was ended early.
    /// </returns>
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        if (Parse(args, out var wrong) is not { } request)
        {
            await output.WriteLineAsync(wrong);
            await output.WriteLineAsync($"Usage: {Usage}");
            return 2;
        }
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var time = services.GetRequiredService<TimeProvider>();
        var sync = services.GetRequiredService<ISchemaSync>();
        var started = time.GetTimestamp();
        try
        {
            var run = await sync.RunAsync(request, new TextProgress(output, isTerminal, time), cancellationToken);
            await SyncText.WriteAsync(output, run, time.GetElapsedTime(started));
            return run.Status switch
            {
                SyncRunStatus.Succeeded => 0,
                SyncRunStatus.Canceled => 130,
                _ => 1,
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped before it began.");
            return 130;
        }
    }

    private static SyncRequest? Parse(string[] args, out string wrong)
    {
        wrong = args.Length == 0 ? "Say what to do." : $"'{args[0]}' is not a command.";
        if (args is not ["import" or "export" or "report", ..])
        {
            return null;
        }
        var request = new SyncRequest(Enum.Parse<SyncAction>(args[0], ignoreCase: true));
        for (var i = 1; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--atomic":
                    request = request with { Atomic = true };
                    break;
                case "--force":
                    request = request with { Force = true };
                    break;
                case "--folder" when value is not null:
                    request = request with { Folder = value };
                    i++;
                    break;
                case "--group" when value is not null:
                    request = request with { Group = value };
                    i++;
                    break;
                default:
                    wrong = $"'{args[i]}{(value is null ? "" : " " + value)}' is not understood.";
                    return null;
            }
        }
        wrong = SyncRuns.Wrong(request) ?? string.Empty;
        return wrong.Length == 0 ? request : null;
    }
}
