using System.Diagnostics;
using System.Runtime.Versioning;
using Dapper;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Database.Bundled;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ibis.Tests.Integration.Database;

internal sealed partial class BundledServerTests
{
    private string _folder = null!;

    private string DataFolder => Path.Combine(_folder, "App_Data", "postgres", "data");

    [SetUp]
    public void MakeFolder() => _folder = TestFolder.Make();

    [TearDown]
    public async Task StopServer()
    {
        if (Directory.Exists(DataFolder))
        {
            await (await StartAsync()).DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Server_WhenMade_HasNoTcpPortAndChecksumsAndUnicodeTrigrams()
    {
        await using var database = await StartAsync();
        await using var connection = await ConnectAsync(database.ConnectionString);

        Assert.That(await SettingAsync(connection, "listen_addresses"), Is.Empty);
        Assert.That(await SettingAsync(connection, "data_checksums"), Is.EqualTo("on"));
        Assert.That(
            await connection.ExecuteScalarAsync<string>("select type || auth_method from pg_hba_file_rules limit 1"),
            Is.EqualTo("localscram-sha-256")
        );
        await connection.ExecuteAsync("create extension pg_trgm");
        Assert.That(await connection.ExecuteScalarAsync<int>("select cardinality(show_trgm('мир'))"), Is.EqualTo(4));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [UnsupportedOSPlatform("windows")]
    public async Task Password_OnDisk_IsReadableByItsOwnerOnly()
    {
        await using var database = await StartAsync();

        var mode = File.GetUnixFileMode(Path.Combine(_folder, "App_Data", "postgres", "password"));
        Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task Server_AfterItsSiteStopped_IsGoneAndKeepsItsRows()
    {
        await using (var database = await StartAsync())
        {
            await WriteRowAsync(database.ConnectionString);
        }

        Assert.That(Postmaster.Read(DataFolder), Is.Null);
        await using var again = await StartAsync();
        Assert.That(await CountRowsAsync(again.ConnectionString), Is.EqualTo(1));
    }

    [Test]
    public async Task SecondSite_OnTheSameData_IsRefusedWithOneSentence()
    {
        await using var database = await StartAsync();

        using var second = SiteProcess.Begin(_folder);
        var (exitCode, errors) = await second.EndAsync();

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors.Trim(), Does.StartWith("Another site is already running").And.Not.Contain("\n"));
        Assert.That(await IsReachableAsync(database.ConnectionString), Is.True);
    }

    [Test]
    public async Task Command_BesideARunningSite_JoinsItsServerAndLeavesItRunning()
    {
        await using var database = await StartAsync();

        await using (
            var joined = await SiteDatabase.JoinOrStartAsync(
                Nothing,
                _folder,
                NullLogger.Instance,
                CancellationToken.None
            )
        )
        {
            Assert.That(joined.OwnsServer, Is.False);
            await WriteRowAsync(joined.ConnectionString);
        }

        Assert.That(await CountRowsAsync(database.ConnectionString), Is.EqualTo(1));
    }

    [Test]
    public async Task PidFile_NamingAnotherProgram_DoesNotStopTheStart()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(
            Postmaster.PidFile(DataFolder),
            $"{Environment.ProcessId}\n{DataFolder}\n0\n5432\n/tmp\n\n\nready\n"
        );

        await using var database = await StartAsync();

        Assert.That(await IsReachableAsync(database.ConnectionString), Is.True);
    }

    [Test]
    public async Task Folder_WithALongPathAndSpaces_IsServedThroughAShortSocket()
    {
        var longPath = Path.Combine(_folder, string.Join(" ' ", Enumerable.Repeat("an inconvenient name", 6)));
        Directory.CreateDirectory(longPath);

        await using var database = await SiteDatabase.StartAsync(
            Nothing,
            longPath,
            NullLogger.Instance,
            CancellationToken.None
        );

        Assert.That(await IsReachableAsync(database.ConnectionString), Is.True);
    }

    [Test]
    [Platform("Linux")]
    [UnsupportedOSPlatform("windows")]
    public async Task Folder_ClosedToTheServersUser_IsServedFromElsewhere()
    {
        Assume.That(Environment.IsPrivilegedProcess, "only root gives the server another user");
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var database = await StartAsync();

        var link = new DirectoryInfo(Path.Combine(_folder, "App_Data", "postgres"));
        Assert.That(await IsReachableAsync(database.ConnectionString), Is.True);
        Assert.That(link.LinkTarget, Does.StartWith("/var/lib/ibis/site-"));
        await database.DisposeAsync();
        Directory.Delete(link.LinkTarget!, recursive: true);
        File.Delete(link.FullName);
    }

    private static IConfiguration Nothing { get; } = new ConfigurationBuilder().Build();

    private Task<SiteDatabase> StartAsync() =>
        SiteDatabase.StartAsync(Nothing, _folder, NullLogger.Instance, CancellationToken.None);

    private void KillServer()
    {
        using var server = Process.GetProcessById(Postmaster.Read(DataFolder)!.ProcessId);
        server.Kill();
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<bool> IsReachableAsync(string connectionString)
    {
        try
        {
            await using var connection = await ConnectAsync(connectionString);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task WriteRowAsync(string connectionString)
    {
        await using var connection = await ConnectAsync(connectionString);
        await connection.ExecuteAsync("create table if not exists kept (id int); insert into kept values (1)");
    }

    private static async Task<int> CountRowsAsync(string connectionString)
    {
        await using var connection = await ConnectAsync(connectionString);
        return await connection.ExecuteScalarAsync<int>("select count(*) from kept");
    }

    private static Task<string?> SettingAsync(NpgsqlConnection connection, string name) =>
        connection.ExecuteScalarAsync<string>("select current_setting(@name)", new { name });
}
