using System.Diagnostics;
using Ibis.Tests.Integration.Survival;

namespace Ibis.Tests.Integration.Nodes;

/// <summary>Two sites on one database, with a small tree.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    // A change takes milliseconds; the rest is patience with a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TwoNodes(TestDatabase database, TestSite first, TestSite second) =>
        (Database, First, Second, Content) = (database, first, second, new SurvivalContent(first));

    public TestDatabase Database { get; }

    public TestSite First { get; }

    public TestSite Second { get; }

    /// <summary>As the first node sees it.</summary>
    public SurvivalContent Content { get; }

    public static async Task<TwoNodes> StartAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var first = await TestSite.StartAsync(database);
        var nodes = new TwoNodes(database, first, await TestSite.StartAsync(database));
        await nodes.Content.PrepareAsync();
        return nodes;
    }

    /// <summary>Waits until the condition holds, and writes how long that took.</summary>
    public static async Task SoonAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(Patience), $"not seen: {what}");
            await Task.Delay(5);
        }
        await TestContext.Progress.WriteLineAsync($"{what}: seen after {watch.ElapsedMilliseconds} ms");
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync();
        await Database.DisposeAsync();
    }
}
