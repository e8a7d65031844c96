using System.Diagnostics;
using Microsoft.Playwright;

namespace Ibis.Bench;

/// <summary>Opening the back office in Chromium: with an empty cache, and again.</summary>
internal sealed class ClientBench(DataSets sets, Report report)
{
    private const int Runs = 5;
    private const string View = "/umbraco/section/content";

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        Console.WriteLine("Opening the back office");
        var from = await sets.GetAsync(asked.Sizes.Min(), cancellation);
        var database = await sets.CopyAsync(from, "ibis_bench_client", cancellation);
        var editor = (await Editors.SignInAsync(database, 1, cancellation)).Single();
        await using var site = await ServeBench.StartSiteAsync(database, cached: true, cancellation);
        using var playwright = await Playwright.CreateAsync();
        var first = new List<ClientLoad>();
        var second = new List<ClientLoad>();
        for (var run = 0; run < Runs; run++)
        {
            // On disk, as an editor's own: a browser without one forgets the code that it has compiled.
            var profile = Directory.CreateTempSubdirectory("ibis-bench-");
            await using (
                var context = await playwright.Chromium.LaunchPersistentContextAsync(
                    profile.FullName,
                    new()
                    {
                        ExecutablePath = Environment.GetEnvironmentVariable("IBIS_CHROMIUM"),
                        Args = ["--no-sandbox"],
                        BaseURL = ServeBench.SiteAddress,
                    }
                )
            )
            {
                await context.AddCookiesAsync(ClientLoad.CookiesOf(editor));
                first.Add(await ClientLoad.OfAsync(context, View));
                second.Add(await ClientLoad.OfAsync(context, View));
            }
            profile.Delete(recursive: true);
        }
        Tell("Content section over 10 Mbit/s and 60 ms, first load", first);
        Tell("Content section over 10 Mbit/s and 60 ms, second load", second);
        var (cold, warm) = (Median(first), Median(second));
        report.AtMost("First load, MB transferred", cold.Bytes / 1048576d, 4);
        report.AtMost("First load, requests", cold.Requests, 300);
        report.AtMost("Second load, KB transferred", warm.Bytes / 1024d, 100);
        report.AtMost("Second load against first, time", warm.Milliseconds / cold.Milliseconds, 0.5);
    }

    private void Tell(string what, List<ClientLoad> loads)
    {
        var median = Median(loads);
        report.Number(
            $"{what}: {median.Requests} requests, {median.Bytes / 1024d:N0} KB",
            median.Milliseconds.ToString("N0"),
            loads.Max(load => load.Milliseconds).ToString("N0"),
            ""
        );
    }

    private static ClientLoad Median(List<ClientLoad> loads) =>
        loads.OrderBy(load => load.Milliseconds).ElementAt(loads.Count / 2);
}

/// <summary>One opening of a view, until its tree and its dashboard are there.</summary>
/// <param name="Requests">Those that went over the network.</param>
/// <param name="Bytes">Headers and bodies of the answers, as they were sent.</param>
internal sealed record ClientLoad(double Milliseconds, int Requests, double Bytes)
{
    // An ordinary line. Without one only the processor is measured, which has the same to do each time.
    private static readonly Dictionary<string, object> Line = new()
    {
        ["offline"] = false,
        ["latency"] = 60,
        ["downloadThroughput"] = 10_000_000 / 8,
        ["uploadThroughput"] = 5_000_000 / 8,
    };

    public static IEnumerable<Cookie> CookiesOf(IEnumerable<string> cookies) =>
        cookies
            .Select(cookie => cookie.Split('=', 2))
            .Select(cookie => new Cookie
            {
                Name = cookie[0],
                Value = cookie[1],
                Url = ServeBench.SiteAddress,
            });

    public static async Task<ClientLoad> OfAsync(IBrowserContext context, string view)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", Line);
        var requests = 0;
        var bytes = 0d;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            // Nothing was transferred for what came out of the cache.
            if (finished?.GetProperty("encodedDataLength").GetDouble() is > 0 and var length)
            {
                requests++;
                bytes += length;
            }
        };
        var began = Stopwatch.GetTimestamp();
        await page.GotoAsync(view, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions
            .Expect(page.Locator("umb-document-tree-item").First)
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("ibis-welcome-dashboard")).ToBeVisibleAsync();
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        // The client keeps a connection open for news, so that the network as a whole need never become idle.
        for (var seen = -1; seen != requests; )
        {
            seen = requests;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        await page.CloseAsync();
        return new ClientLoad(time, requests, bytes);
    }
}
