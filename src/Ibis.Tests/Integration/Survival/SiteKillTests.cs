namespace Ibis.Tests.Integration.Survival;

/// <summary>The site is killed while it imports, publishes and moves; the next one must show all that was acknowledged, and no half.</summary>
internal sealed class SiteKillTests
{
    private const int Rounds = 20;

    [Test]
    public async Task Site_KilledAtWork_ComesBackWithEveryAcknowledgedOperation()
    {
        await using var database = await TestDatabase.CreateAsync();
        var expected = new ExpectedContent();
        var worker = WorkerProcess.Start(database.ConnectionString, expected);
        try
        {
            expected.Accept(worker.State());
            for (var seed = 1; seed <= Rounds; seed++)
            {
                var random = new Random(seed);
                worker.Run(seed);
                worker.AwaitWork(1 + random.Next(12));
                await Task.Delay(random.Next(60));
                await worker.KillAsync();
                worker.Dispose();

                worker = WorkerProcess.Start(database.ConnectionString, expected);

                await TestContext.Progress.WriteLineAsync(
                    $"site killed, seed {seed}: {expected.Acknowledged} acknowledged"
                );
                var seen = worker.State();
                Assert.That(expected.Differences(seen), Is.Empty, $"seed {seed}");
                Assert.That(seen.SelectMany(document => document.Contradictions()), Is.Empty, $"seed {seed}");
                Assert.That(
                    await StoredContent.ContradictionsAsync(database.ConnectionString),
                    Is.Empty,
                    $"seed {seed}"
                );
                expected.Accept(seen);
            }
        }
        finally
        {
            worker.Dispose();
        }
    }
}
