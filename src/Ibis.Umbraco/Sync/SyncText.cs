using System.Globalization;

namespace Ibis.Umbraco.Sync;

/// <summary>What a run came to, in lines for a person or a script.</summary>
internal static class SyncText
{
    private const int MaxShown = 80;

    public static async Task WriteAsync(TextWriter output, SyncRunView run, TimeSpan elapsed)
    {
        var result = run.Result!;
        if (result.Note is { } note)
        {
            await output.WriteLineAsync($"warning: {note}");
        }
        if (run.Request.Action == SyncAction.Report)
        {
            await WriteItemsAsync(output, result);
        }
        foreach (var warning in result.Warnings)
        {
            await output.WriteLineAsync($"warning: {warning}");
        }
        foreach (var problem in result.Problems)
        {
            await output.WriteLineAsync($"error: {problem}");
        }
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        await output.WriteLineAsync($"{Sentence(run, result)} in {seconds} s");
    }

    private static async Task WriteItemsAsync(TextWriter output, SyncRunResult result)
    {
        foreach (var item in result.Items.Where(item => item.Change != SyncChange.Fail))
        {
            await output.WriteLineAsync($"{item.Change.ToString().ToLowerInvariant()}: {item.File} ({item.Name})");
            foreach (var (path, old, fresh) in item.Differences)
            {
                await output.WriteLineAsync($"  {path}: {Short(old)} → {Short(fresh)}");
            }
        }
    }

    private static string Short(string? value)
    {
        if (value is null)
        {
            return "nothing";
        }
        var line = value.ReplaceLineEndings(" ");
        return line.Length > MaxShown ? $"'{line[..MaxShown]}…'" : $"'{line}'";
    }

    private static string Sentence(SyncRunView run, SyncRunResult result)
    {
        var counts = string.Join(
            ", ",
            Enum.GetValues<SyncChange>()
                .Select(change => (Word(change), result.Counts.GetValueOrDefault(change)))
                .Append(("warnings", result.Warnings.Count))
                .Append(("errors", result.Problems.Count))
                .Where(count => count.Item2 > 0)
                .Select(count => $"{count.Item2} {count.Item1}")
        );
        var action = run.Request.Action.ToString().ToLowerInvariant();
        return $"{action}: {(counts.Length == 0 ? "no files" : counts)}{Ending(run)}";
    }

    private static string Ending(SyncRunView run) =>
        run switch
        {
            { Request: { Action: SyncAction.Import, Atomic: true }, Status: not SyncRunStatus.Succeeded } =>
                "; everything was undone, because the run is atomic",
            { Request.Action: SyncAction.Report, Status: SyncRunStatus.Canceled } => "; stopped",
            { Status: SyncRunStatus.Canceled } => "; stopped, what was finished stays",
            _ => string.Empty,
        };

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
}
