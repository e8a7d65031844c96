using Dapper;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Tests.Integration.Database;

internal sealed class MigrationRunnerTests
{
    private static readonly Migration _things = new(1, "things", "create table umbraco.thing (id int primary key)");

    private TestDatabase _database = null!;

    [SetUp]
    public async Task CreateDatabase() => _database = await TestDatabase.CreateEmptyAsync();

    [TearDown]
    public async Task DropDatabase() => await _database.DisposeAsync();

    [Test]
    public async Task Run_OnEmptyDatabase_RecordsEveryMigrationOnce()
    {
        var first = await RunAsync(Migration.Embedded);
        var second = await RunAsync(Migration.Embedded);

        Assert.That(first, Is.EqualTo(Migration.Embedded.Count));
        Assert.That(second, Is.Zero);
        Assert.That(await AppliedAsync(), Is.EqualTo(Migration.Embedded.Select(migration => migration.Number)));
    }

    [Test]
    public async Task Run_OnSeveralNodesTogether_AppliesEachMigrationOnce()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync([Schema, _things])));

        Assert.That(counts.Sum(), Is.EqualTo(2));
    }

    [Test]
    public async Task Run_WhenAMigrationFails_KeepsNothingOfItAndAllBefore()
    {
        var broken = new Migration(2, "broken", "create table umbraco.half (id int); select 1 / 0;");

        var failure = Assert.ThrowsAsync<DatabaseStartException>(() => RunAsync([Schema, _things, broken]));

        Assert.That(failure.Message, Does.Contain("0002-broken").And.Contain("division by zero"));
        Assert.That(await AppliedAsync(), Is.EqualTo([0, 1]));
        Assert.That(await ExistsAsync("umbraco.half"), Is.False);
        Assert.That(await RunAsync([Schema, _things]), Is.Zero, "the lock must be free again");
    }

    [Test]
    public async Task Run_OnDatabaseOfANewerProgram_RefusesWithASentence()
    {
        await RunAsync([Schema, _things]);

        var refusal = Assert.ThrowsAsync<DatabaseStartException>(() => RunAsync([Schema]));

        Assert.That(refusal.Message, Does.Contain("0001-things").And.Contain("newer version"));
    }

    [Test]
    public async Task Run_WhenAnAppliedMigrationWasChanged_RefusesWithASentence()
    {
        await RunAsync([Schema, _things]);

        var refusal = Assert.ThrowsAsync<DatabaseStartException>(() =>
            RunAsync([Schema, _things with { Sql = "select 1" }])
        );

        Assert.That(refusal.Message, Does.Contain("0001-things").And.Contain("new migration"));
    }

    [Test]
    public async Task Run_WhenTwoMigrationsHaveOneNumber_RefusesWithASentence_AndRunsNeither()
    {
        var refusal = Assert.ThrowsAsync<DatabaseStartException>(() =>
            RunAsync([Schema, _things, _things with { Name = "others" }])
        );

        Assert.That(refusal.Message, Does.Contain("0001-things and 0001-others have the same number"));
        Assert.That(await ExistsAsync("umbraco.migration"), Is.False);
    }

    [Test]
    public void Checksum_WithOtherLineEndings_IsTheSame() =>
        Assert.That(
            new Migration(1, "a", "select\r\n1").Checksum,
            Is.EqualTo(new Migration(1, "a", "select\n1").Checksum)
        );

    private static Migration Schema => Migration.Embedded[0];

    private Task<int> RunAsync(IReadOnlyList<Migration> migrations) =>
        new MigrationRunner(NullLogger.Instance, migrations).RunAsync(_database.DataSource, CancellationToken.None);

    private async Task<IEnumerable<int>> AppliedAsync()
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        return await connection.QueryAsync<int>("select number from umbraco.migration order by number");
    }

    private async Task<bool> ExistsAsync(string table)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<bool>("select to_regclass(@table) is not null", new { table });
    }
}
