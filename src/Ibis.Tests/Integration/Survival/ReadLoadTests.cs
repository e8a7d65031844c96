using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Dapper;

namespace Ibis.Tests.Integration.Survival;

/// <summary>PostgreSQL ends and comes back while visitors read.</summary>
internal sealed class ReadLoadTests
{
    private const int Rounds = 20;
    private const string Api = "/umbraco/delivery/api/v2/content";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
        ["Umbraco:CMS:DeliveryApi:PublicAccess"] = "true",
        ["Umbraco:CMS:DeliveryApi:OutputCache:Enabled"] = "true",
        ["Umbraco:CMS:DeliveryApi:OutputCache:ContentDuration"] = "01:00:00",
    };

    private int _number;

    [Test]
    public async Task Visitors_WhileTheServerIsKilled_GetWhatIsKeptOrA503_AndThenEverythingAgain()
    {
        await using var server = await KillableServer.StartAsync();
        await using var site = await TestSite.StartAsync(
            server.ConnectionString,
            new TestLog(Console.Error.WriteLine),
            Settings
        );
        var content = new SurvivalContent(site);
        await content.PrepareAsync();
        await AgeChangesAsync(server);
        using var client = site.Client();
        var kept = $"{Api}/item/{content.Named("page-1").Key}";
        Assert.That((await client.GetAsync(kept)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        for (var seed = 1; seed <= Rounds; seed++)
        {
            using var stop = new CancellationTokenSource();
            var ofKept = new ConcurrentBag<HttpStatusCode>();
            var ofOthers = new ConcurrentBag<HttpStatusCode>();
            var readers = Task.WhenAll(
                ReadAsync(client, () => kept, ofKept, stop.Token),
                ReadAsync(client, Other, ofOthers, stop.Token),
                ReadAsync(client, Other, ofOthers, stop.Token)
            );
            await Task.Delay(new Random(seed).Next(100));
            await server.KillAsync(seed);
            await Task.Delay(new Random(seed).Next(100));
            await RecoveredAsync(client);
            await stop.CancelAsync();
            await readers;

            var outages = ofOthers.Count(status => status == HttpStatusCode.ServiceUnavailable);
            await TestContext.Progress.WriteLineAsync(
                $"server killed under load, seed {seed}: {ofKept.Count} kept answers, {ofOthers.Count} others, {outages} of them 503"
            );
            Assert.That(ofKept, Is.All.EqualTo(HttpStatusCode.OK), $"seed {seed}");
            Assert.That(
                ofOthers.Distinct(),
                Is.SubsetOf(new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }),
                $"seed {seed}"
            );
        }
    }

    // An address that was not asked for before, so that no answer is kept for it.
    private string Other() => $"{Api}?take=1&skip={Interlocked.Increment(ref _number)}";

    private static async Task ReadAsync(
        HttpClient client,
        Func<string> address,
        ConcurrentBag<HttpStatusCode> seen,
        CancellationToken stop
    )
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(address(), CancellationToken.None);
            seen.Add(answer.StatusCode);
            await Task.Delay(2, CancellationToken.None);
        }
    }

    private async Task RecoveredAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        for (var good = 0; good < 10; )
        {
            using var answer = await client.GetAsync(Other());
            good = answer.StatusCode == HttpStatusCode.OK ? good + 1 : 0;
            Assert.That(watch.Elapsed, Is.LessThan(Patience), "the site does not recover");
            await Task.Delay(10);
        }
    }

    // What changed in the last half minute is looked at again after an outage, and answers that show it are then made anew.
    private static async Task AgeChangesAsync(KillableServer server)
    {
        await using var connection = await server.OpenAsync();
        await connection.ExecuteAsync("update umbraco.change set created = created - interval '1 hour'");
    }
}
