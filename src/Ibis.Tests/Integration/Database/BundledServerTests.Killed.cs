using System.Diagnostics;
using Ibis.Umbraco.Database.Bundled;

namespace Ibis.Tests.Integration.Database;

internal sealed partial class BundledServerTests
{
    [Test]
    public async Task Server_WhenItsSiteWasKilled_IsTakenOverByTheNext()
    {
        using var site = await SiteProcess.StartAsync(_folder);
        await WriteRowAsync(site.ConnectionString);
        var before = Postmaster.Read(DataFolder)!.ProcessId;
        await site.KillAsync();

        await using var next = await StartAsync();

        Assert.That(Postmaster.Read(DataFolder)!.ProcessId, Is.EqualTo(before));
        Assert.That(await CountRowsAsync(next.ConnectionString), Is.EqualTo(1));
    }

    [Test]
    public async Task Server_WhenKilledTogetherWithItsSite_RecoversAtTheNextStart()
    {
        using var site = await SiteProcess.StartAsync(_folder);
        await WriteRowAsync(site.ConnectionString);
        await site.KillAsync();
        KillServer();

        await using var next = await StartAsync();

        Assert.That(await CountRowsAsync(next.ConnectionString), Is.EqualTo(1));
    }

    [Test]
    public async Task Server_WhenKilledWhileItsSiteLives_IsStartedAgainOnTheSameSocket()
    {
        await using var database = await StartAsync();
        await WriteRowAsync(database.ConnectionString);

        KillServer();

        var watch = Stopwatch.StartNew();
        while (!await IsReachableAsync(database.ConnectionString) && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(50);
        }

        Assert.That(await CountRowsAsync(database.ConnectionString), Is.EqualTo(1));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [Platform("Linux,MacOsX")]
    public async Task Server_WhenItsSiteGetsASignal_StopsWithIt(string signal)
    {
        using var site = await SiteProcess.StartAsync(_folder);

        await site.SignalAsync(signal);

        Assert.That(Postmaster.Read(DataFolder), Is.Null);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Server_WhenItsSiteGetsASignalWhileStarting_IsNotLeftBehind(
        [Values(250, 450, 650, 850, 1_050, 1_250)] int milliseconds
    )
    {
        using var site = SiteProcess.Begin(_folder);
        await Task.Delay(milliseconds);

        await site.SignalAsync("TERM");

        Assert.That(Postmaster.Read(DataFolder), Is.Null);
    }
}
