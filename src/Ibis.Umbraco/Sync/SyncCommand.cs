using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.Sync;

/// <summary>Reads or writes the files from the command line.</summary>
public static class SyncCommand
{
    public const string Usage =
        "schema import|export|report [--atomic] [--force] [--folder <Content, DataTypes, …>] [--group <Settings, Content>]";

    /// <param name="args">import, export or report, and its options.</param>
    /// <returns>0 when everything went in or out, 1 when something did not and was said, 2 when the arguments are not understood.</returns>
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
        var progress = new TextProgress(output, isTerminal, time);
        var started = time.GetTimestamp();
        var runs = services.GetRequiredService<SyncRuns>();
        var run =
            args[0] == "export"
                ? await runs.ExportAsync(request, progress, cancellationToken)
                : await runs.ImportAsync(request, progress, cancellationToken);
        await WriteAsync(output, args[0], run, time.GetElapsedTime(started));
        return run.Problems.Count == 0 ? 0 : 1;
    }

    private static async Task WriteAsync(TextWriter output, string command, SyncRun run, TimeSpan elapsed)
    {
        if (command == "report")
        {
            foreach (
                var result in run.Results.Where(result =>
                    result.Change is not SyncChange.NoChange and not SyncChange.Fail
                )
            )
            {
                await output.WriteLineAsync(
                    $"{result.Change.ToString().ToLowerInvariant()}: {result.File} ({result.Name})"
                );
            }
        }
        foreach (var warning in run.Warnings)
        {
            await output.WriteLineAsync($"warning: {warning}");
        }
        foreach (var problem in run.Problems)
        {
            await output.WriteLineAsync($"error: {problem}");
        }
        await output.WriteLineAsync($"{Sentence(command, run)} in {elapsed.TotalSeconds:0.0} s");
    }

    private static string Sentence(string command, SyncRun run)
    {
        var counts = string.Join(
            ", ",
            Enum.GetValues<SyncChange>()
                .Select(change => (Word(change), run.Results.Count(result => result.Change == change)))
                .Append(("warnings", run.Warnings.Count))
                .Append(("errors", run.Problems.Count))
                .Where(count => count.Item2 > 0)
                .Select(count => $"{count.Item2} {count.Item1}")
        );
        var undone = command == "import" && run.Request.Atomic && run.Problems.Count > 0;
        return $"{command}: {(counts.Length == 0 ? "no files" : counts)}{(undone ? "; everything was undone, because the run is atomic" : "")}";
    }

    private static string Word(SyncChange change) =>
        change switch
        {
            SyncChange.NoChange => "unchanged",
            SyncChange.Create => "created",
            SyncChange.Update => "updated",
            SyncChange.Delete => "deleted",
            SyncChange.Fail => "failed",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Give the new change a word."),
        };

    private static SyncRequest? Parse(string[] args, out string wrong)
    {
        wrong = args.Length == 0 ? "Say what to do." : $"'{args[0]}' is not a command.";
        if (args is not ["import" or "export" or "report", ..])
        {
            return null;
        }
        var request = new SyncRequest(DryRun: args[0] == "report");
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
                case "--folder" when value is not null && SyncRuns.IsFolder(value):
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
        return request;
    }
}
