using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ibis.Bench;

/// <summary>Many editors who save and publish, each her own documents, while the public reads.</summary>
internal sealed class EditorsAtOnce(
    ChildProcess site,
    IReadOnlyList<IReadOnlyList<string>> editors,
    IReadOnlyList<Guid> documents,
    Report report
)
{
    public const int Count = 20;

    private readonly ConcurrentBag<double> _times = [];
    private readonly ConcurrentBag<string> _failures = [];

    public async Task RunAsync(int size, int seconds)
    {
        var page = ServeBench.SiteAddress + Practices.Path(7);
        await Load.OfAsync(page, 2);
        var quiet = await Load.OfAsync(page, seconds);
        var before = site.ProcessorTime;
        using var stop = new CancellationTokenSource();
        var editing = editors.Select((cookies, number) => EditAsync(cookies, number, stop.Token)).ToList();
        var busy = await Load.OfAsync(page, seconds);
        var spent = site.ProcessorTime - before;
        await stop.CancelAsync();
        await Task.WhenAll(editing);

        report.Add($"Page, cached, {size:N0} practices, nobody edits", quiet);
        report.Add($"Page, cached, {size:N0} practices, {Count} editors publish", busy);
        var timing = Timing.Of(_times);
        Console.WriteLine($"  {_times.Count} publications, {spent.TotalMilliseconds / seconds / 10:0} % of a core");
        report.Add($"Save and publish, {Count} editors at once, {size:N0} practices", timing);
        foreach (var failure in _failures.Take(3))
        {
            Console.WriteLine($"  {failure}");
        }
        report.AtMost($"{Count} editors at once, {size:N0} practices, failures", _failures.Count, 0);
        report.AtMost($"{Count} editors at once, {size:N0} practices, p99 against p50", timing.P99 / timing.P50, 5);
        report.AtLeast(
            $"Page, cached, {size:N0} practices, while {Count} editors publish",
            busy.PerSecond / quiet.PerSecond,
            0.5
        );
    }

    private async Task EditAsync(IReadOnlyList<string> cookies, int number, CancellationToken stop)
    {
        using var session = new EditorSession(cookies);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            // Those that the other rows have not touched, in a strip for each editor.
            var key = documents[(number + (round * Count)) % documents.Count];
            try
            {
                var opened = await session.ReadAsync($"{ClientCalls.Api}/document/{key}");
                var draft = EditedDraft.Of(opened, round).ToJsonString();
                var began = Stopwatch.GetTimestamp();
                await session.SendAsync("PUT", $"{ClientCalls.Api}/document/{key}/update-and-publish", draft);
                _times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            catch (HttpRequestException exception)
            {
                _failures.Add(exception.Message);
            }
        }
    }
}
