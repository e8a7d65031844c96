namespace Ibis.Bench;

/// <summary>Time from the start of the process to ready, and the memory it then needs with a warm cache.</summary>
internal sealed class StartBench(DataSets sets, Report report)
{
    private const int Runs = 3;
    private const int WarmPages = 20_000;

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        Console.WriteLine("Starting");
        var smallest = asked.Sizes.Min();
        var first = 0d;
        foreach (var size in asked.Sizes)
        {
            var database = await sets.GetAsync(size, cancellation);
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                await using var site = await ServeBench.StartSiteAsync(database, cached: true, cancellation);
                times.Add(site.ReadyAfter.TotalMilliseconds);
                if (run == Runs - 1)
                {
                    await MeasureMemoryAsync(site, size, cancellation);
                }
            }
            times.Sort();
            var median = times[times.Count / 2];
            report.Number($"Start to ready, {size:N0} practices", median.ToString("N0"), times[^1].ToString("N0"), "");
            first = size == smallest ? median : first;
            if (size != smallest && size == asked.Sizes.Max())
            {
                report.AtMost($"Start to ready at {size:N0} against {smallest:N0}", median / first, 3);
            }
        }
    }

    private async Task MeasureMemoryAsync(ChildProcess site, int size, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(ServeBench.SiteAddress) };
        var cold = site.ResidentBytes;
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Math.Min(size, WarmPages)),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation },
            async (number, token) =>
            {
                using var answer = await client.GetAsync(Practices.Path(number), token);
                answer.EnsureSuccessStatusCode();
            }
        );
        var warm = site.ResidentBytes;
        var perPractice = (warm - cold) / (double)Math.Min(size, WarmPages) / 1024;
        report.Number(
            $"Resident memory, {size:N0} practices: {cold >> 20} MB cold, {warm >> 20} MB warm, {perPractice:0.#} KB a practice read",
            "",
            "",
            ""
        );
        if (size >= 100_000)
        {
            report.AtMost($"Resident memory in MB, {size:N0} practices, cache warm", warm / 1048576d, 800);
        }
    }
}
