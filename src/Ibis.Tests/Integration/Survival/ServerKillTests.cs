using System.Diagnostics;

namespace Ibis.Tests.Integration.Survival;

/// <summary>PostgreSQL is killed while a site works on it; the site goes on by itself when the server is back.</summary>
internal sealed class ServerKillTests
{
    private const int Rounds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Server_KilledAtWork_ComesBackWithEveryAcknowledgedOperation()
    {
        await using var server = await KillableServer.StartAsync();
        var expected = new ExpectedContent();
        using var worker = WorkerProcess.Start(server.ConnectionString, expected);
        expected.Accept(worker.State());
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            worker.Run(seed);
            worker.AwaitWork(1 + random.Next(12));
            await Task.Delay(random.Next(60));
            await server.KillAsync(seed);
            await server.RestartedAsync();

            // That work goes on without a restart of the site is a part of the test.
            worker.AwaitWork(3);
            worker.Stop();

            await TestContext.Progress.WriteLineAsync(
                $"server killed, seed {seed}: {expected.Acknowledged} acknowledged"
            );
            var seen = await SettledAsync(worker, expected, server);
            Assert.That(expected.Differences(seen), Is.Empty, $"seed {seed}");
            Assert.That(seen.SelectMany(document => document.Contradictions()), Is.Empty, $"seed {seed}");
            Assert.That(await StoredContent.ContradictionsAsync(server.ConnectionString), Is.Empty, $"seed {seed}");
            expected.Accept(seen);
        }
    }

    // What was committed without an answer reaches the site's memory when it listens again, a moment after it works again.
    private static async Task<DocumentState[]> SettledAsync(
        WorkerProcess worker,
        ExpectedContent expected,
        KillableServer server
    )
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = worker.State();
            var isSettled =
                !expected.Differences(seen).Any()
                && !seen.SelectMany(document => document.Contradictions()).Any()
                && (await StoredContent.ContradictionsAsync(server.ConnectionString)).Count == 0;
            if (isSettled || watch.Elapsed > Patience)
            {
                return seen;
            }
            await Task.Delay(100);
        }
    }
}
