using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Bench;

/// <summary>Runs the parts and prints one table.</summary>
internal static class Benchmarks
{
    public static async Task<int> RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Ibis:Database:SharedBuffersMegabytes"] = "512" })
            .Build();
        await using var server = await SiteDatabase.StartAsync(
            settings,
            BenchPaths.Cache,
            NullLogger.Instance,
            cancellation
        );
        var sets = new DataSets(server.ConnectionString);
        var report = new Report();
        if (asked.Includes("write"))
        {
            await new WriteBench(sets, report).RunAsync(asked, cancellation);
        }
        if (asked.Includes("import"))
        {
            await new ImportBench(sets, report, asked.Files).RunAsync(cancellation);
        }
        if (asked.Includes("serve"))
        {
            await new ServeBench(sets, report).RunAsync(asked, cancellation);
        }
        if (asked.Includes("start"))
        {
            await new StartBench(sets, report).RunAsync(asked, cancellation);
        }
        if (asked.Includes("edit"))
        {
            await new EditBench(sets, report).RunAsync(asked, cancellation);
        }
        if (asked.Includes("client"))
        {
            await new ClientBench(sets, report).RunAsync(asked, cancellation);
        }
        report.Print();
        return 0;
    }
}
