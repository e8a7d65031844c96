using System.Diagnostics;
using Dapper;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Database.Bundled;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration.Survival;

/// <summary>PostgreSQL is killed while a site works on it; the site goes on by itself when the server is back.</summary>
internal sealed class ServerKillTests
{
    private const int Rounds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private string _folder = null!;
    private SiteDatabase _server = null!;

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _folder = TestFolder.Make();
        _server = await SiteDatabase.StartAsync(new ConfigurationBuilder().Build(), _folder, NullLogger.Instance, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task StopServer()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Server_KilledAtWork_ComesBackWithEveryAcknowledgedOperation()
    {
        var expected = new ExpectedContent();
        using var worker = WorkerProcess.Start(_server.ConnectionString, expected);
        expected.Accept(worker.State());
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            worker.Run(seed);
            worker.AwaitWork(1 + random.Next(12));
            await Task.Delay(random.Next(60));
            await KillAsync(wholeServer: seed % 2 == 0);

            // That work goes on without a restart of the site is a part of the test.
            worker.AwaitWork(3);
            worker.Stop();

            await TestContext.Progress.WriteLineAsync($"server killed, seed {seed}: {expected.Acknowledged} acknowledged");
            var seen = await SettledAsync(worker, expected);
            Assert.That(expected.Differences(seen), Is.Empty, $"seed {seed}");
            Assert.That(seen.SelectMany(document => document.Contradictions()), Is.Empty, $"seed {seed}");
            Assert.That(await StoredContent.ContradictionsAsync(_server.ConnectionString), Is.Empty, $"seed {seed}");
            expected.Accept(seen);
        }
    }

    // What was committed without an answer reaches the site's memory when it listens again, a moment after it works again.
    private async Task<DocumentState[]> SettledAsync(WorkerProcess worker, ExpectedContent expected)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = worker.State();
            var isSettled =
                !expected.Differences(seen).Any()
                && !seen.SelectMany(document => document.Contradictions()).Any()
                && (await StoredContent.ContradictionsAsync(_server.ConnectionString)).Count == 0;
            if (isSettled || watch.Elapsed > Patience)
            {
                return seen;
            }
            await Task.Delay(100);
        }
    }

    /// <summary>The postmaster, which leaves its children to find out, or one of them, for which it ends all others.</summary>
    private async Task KillAsync(bool wholeServer)
    {
        var processId = wholeServer
            ? Postmaster.Read(Path.Combine(_folder, "App_Data", "postgres", "data"))!.ProcessId
            : await OneBackendAsync();
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    private async Task<int> OneBackendAsync()
    {
        var unpooled = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        return await connection.ExecuteScalarAsync<int>(
            """
            select pid from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()
            order by state = 'active' desc, random()
            limit 1
            """
        );
    }
}
