using System.Globalization;
using Npgsql;

namespace Ibis.Bench;

/// <summary>Pages and Delivery API items under load, with output caching on and off, against bare Kestrel.</summary>
internal sealed class ServeBench(DataSets sets, Report report)
{
    private const int SitePort = 5091;
    private const int RawPort = 5092;

    /// <summary>Where <see cref="StartSiteAsync"/> starts the site; without a slash at its end.</summary>
    public static string SiteAddress { get; } =
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{SitePort}");

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        foreach (var size in asked.Sizes)
        {
            Console.WriteLine($"Serving from {size:N0} practices");
            var database = await sets.GetAsync(size, cancellation);
            await MeasureAsync(database, size, cached: true, asked.Seconds, cancellation);
            await MeasureAsync(database, size, cached: false, asked.Seconds, cancellation);
        }
    }

    public static Task<ChildProcess> StartSiteAsync(string database, bool cached, CancellationToken cancellation) =>
        ChildProcess.StartAsync(
            [BenchPaths.Site],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_CONTENTROOT"] = BenchPaths.Root,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = SiteAddress,
                ["ConnectionStrings__Ibis"] = database,
                ["uSync__Settings__ExportOnSave"] = "None",
                ["uSync__Settings__ImportOnFirstBoot"] = "false",
                ["Umbraco__CMS__Website__OutputCache__Enabled"] = cached ? "true" : "false",
                ["Umbraco__CMS__DeliveryApi__OutputCache__Enabled"] = cached ? "true" : "false",
                ["Logging__LogLevel__Default"] = "Warning",
            },
            $"{SiteAddress}/health/ready",
            cancellation
        );

    private async Task MeasureAsync(string database, int size, bool cached, int seconds, CancellationToken cancellation)
    {
        await using var site = await StartSiteAsync(database, cached, cancellation);
        var page = $"{SiteAddress}{Practices.Path(7)}";
        var item = $"{SiteAddress}/umbraco/delivery/api/v2/content/item{Practices.Path(7)}";
        var label = $"{(cached ? "cached" : "output caching off")}, {size:N0} practices";
        foreach (var (what, url) in new[] { ("Page", page), ("Delivery API item", item) })
        {
            await using var raw = await StartRawAsync(database, url, cancellation);
            var limit = cached ? "bytes" : "row";
            await Load.WarmUpAsync($"http://127.0.0.1:{RawPort}/{limit}");
            await Load.WarmUpAsync(url);
            var rawLoad = await Load.OfAsync($"http://127.0.0.1:{RawPort}/{limit}", seconds);
            var load = await Load.OfAsync(url, seconds);
            report.Add($"Bare Kestrel, {(cached ? "the same bytes from memory" : "one 4 KB row by key")}", rawLoad);
            report.Add($"{what}, {label}", load);
            report.AtLeast(
                $"{what}, {label}, against bare Kestrel",
                load.PerSecond / rawLoad.PerSecond,
                cached ? 0.7 : 0.5
            );
        }
    }

    private static async Task<ChildProcess> StartRawAsync(string database, string url, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var file = Path.Combine(BenchPaths.Cache, "answer.bin");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(url, cancellation), cancellation);
        var connection = new NpgsqlConnectionStringBuilder(database)
        {
            MaxAutoPrepare = 10,
            AutoPrepareMinUsages = 1,
            MaxPoolSize = 24,
        };
        return await ChildProcess.StartAsync(
            [typeof(ServeBench).Assembly.Location, "raw", RawPort.ToString(), file, connection.ConnectionString],
            new Dictionary<string, string>(),
            $"http://127.0.0.1:{RawPort}/bytes",
            cancellation
        );
    }
}
