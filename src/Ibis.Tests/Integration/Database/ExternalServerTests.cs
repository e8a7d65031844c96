using Dapper;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration.Database;

internal sealed class ExternalServerTests
{
    private TestDatabase _database = null!;

    [SetUp]
    public async Task CreateDatabase() => _database = await TestDatabase.CreateEmptyAsync();

    [TearDown]
    public async Task DropDatabase() => await _database.DisposeAsync();

    [Test]
    public async Task Site_WithAnExternalServer_StartsNoneOfItsOwn()
    {
        var folder = TestFolder.Make();

        await using var database = await StartAsync(_database.ConnectionString, folder);

        Assert.That(database.OwnsServer, Is.False);
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
        Directory.Delete(folder);
    }

    [Test]
    public async Task PoolSettings_NotNamedInTheConnectionString_ComeFromTheOptions()
    {
        await using var database = await StartAsync(_database.ConnectionString + ";Maximum Pool Size=7");

        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        Assert.That(settings.MaxPoolSize, Is.EqualTo(7));
    }

    [TestCase("no connection string", "cannot be read")]
    [TestCase("Database=ibis", "names no server")]
    [TestCase("Host=127.0.0.1;Port=1;Username=x;Database=y", "127.0.0.1:1 cannot be used")]
    [TestCase("Host=no-such-host.invalid;Username=x;Database=y", "no-such-host.invalid:5432 cannot be used")]
    public void ConnectionString_ThatLeadsNowhere_IsOneSentence(string connectionString, string sentence) =>
        AssertRefused(connectionString, sentence);

    [Test]
    public void Password_WhenWrong_IsOneSentence() =>
        AssertRefused(Changed(builder => builder.Password = "wrong"), "does not let the user \"ibis\" in");

    [Test]
    public void Database_WhenMissing_IsOneSentence() =>
        AssertRefused(Changed(builder => builder.Database = "nowhere"), "has no database \"nowhere\"");

    [Test]
    public async Task User_WithoutTheRightToCreate_IsOneSentence()
    {
        await ExecuteAsync("drop role if exists guest; create role guest login password 'guest'");

        AssertRefused(
            Changed(builder => (builder.Username, builder.Password) = ("guest", "guest")),
            $"grant create on database \"{_database.Name}\" to \"guest\""
        );
        await ExecuteAsync("create schema umbraco");
        AssertRefused(
            Changed(builder => (builder.Username, builder.Password) = ("guest", "guest")),
            "grant usage, create on schema umbraco to \"guest\""
        );
    }

    [Test]
    public async Task Replica_IsRefusedWithOneSentence()
    {
        await ExecuteAsync($"alter database {_database.Name} set default_transaction_read_only = on");

        AssertRefused(_database.ConnectionString, "read-only");
    }

    [Test]
    public async Task Server_OlderThanFifteen_IsRefusedWithOneSentence()
    {
        await using var old = new OldServer("14.9");

        AssertRefused(old.ConnectionString, "is PostgreSQL 14.9, and IBIS needs PostgreSQL 15 or newer");
    }

    private static void AssertRefused(string connectionString, string sentence)
    {
        var refusal = Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync(connectionString));

        Assert.That(refusal.Message, Does.Contain(sentence).And.Not.Contain("\n"));
    }

    private static Task<SiteDatabase> StartAsync(string connectionString, string contentRoot = "/nowhere") =>
        SiteDatabase.StartAsync(
            new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Ibis", connectionString)]).Build(),
            contentRoot,
            NullLogger.Instance,
            CancellationToken.None
        );

    private string Changed(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false };
        change(builder);
        return builder.ConnectionString;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(statement);
    }
}
