using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>The folder of one bundled server: <c>data</c>, <c>socket</c>, the password and the lock of the site that owns it.</summary>
internal sealed partial class ServerHome(string folder, ServerAccount account)
{
    // Where root keeps the server when the content root is closed to every other user.
    public const string SharedFolder = "/var/lib/ibis";

    private const UnixFileMode Traversable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Folder => folder;

    public ServerAccount Account => account;

    public string Data => Path.Combine(folder, "data");

    public string Socket => Path.Combine(folder, "socket");

    private string PasswordFile => Path.Combine(folder, "password");

    private string LockFile => Path.Combine(folder, "site.lock");

    public static async Task<ServerHome> PrepareAsync(
        string contentRoot,
        DatabaseOptions options,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var account = await ServerAccount.ChooseAsync(cancellationToken);
        var folder = Path.GetFullPath(options.DataPath, contentRoot);
        try
        {
            if (!Directory.Exists(folder))
            {
                await MakeAsync(folder, account, logger, cancellationToken);
            }

            var target = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
            return await account.CanEnterAsync(target, cancellationToken)
                ? new ServerHome(target, account)
                : throw new DatabaseStartException(
                    $"The user {account.UserName}, whom PostgreSQL runs as, cannot enter {target} because a folder above it is closed to others: open it (chmod o+x), move the site, or start it as the folder's owner."
                );
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseStartException(
                $"The database folder {folder} cannot be made or opened ({exception.Message}): start the site as the folder's owner, or set Ibis:Database:DataPath.",
                exception
            );
        }
    }

    /// <summary>Null while another site holds the server.</summary>
    public FileStream? TryLock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not FileNotFoundException and not DirectoryNotFoundException)
        {
            return null;
        }
    }

    public string ReadOrMakePassword()
    {
        if (!File.Exists(PasswordFile))
        {
            if (Directory.Exists(Data))
            {
                throw new DatabaseStartException(
                    $"The file {PasswordFile} with the database's password is missing: put it back from a backup; without it the data beside it cannot be opened."
                );
            }

            // Moved into place whole, so that a crash leaves no half a password.
            var draft = $"{PasswordFile}.new";
            File.Delete(draft);
            using (var stream = new FileStream(draft, PrivateFile()))
            using (var writer = new StreamWriter(stream))
            {
                writer.Write(RandomNumberGenerator.GetHexString(48, lowercase: true));
            }

            File.Move(draft, PasswordFile, overwrite: true);
        }

        return File.ReadAllText(PasswordFile);
    }

    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Private | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions PrivateFile() =>
        OperatingSystem.IsWindows()
            ? new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }
            : new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = Private,
            };

    private static async Task MakeAsync(
        string folder,
        ServerAccount account,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var parent = Path.GetDirectoryName(folder) ?? folder;
        Directory.CreateDirectory(parent);
        if (await account.CanEnterAsync(parent, cancellationToken))
        {
            MakeTraversable(folder);
            return;
        }

        // Deleting the link gives a fresh database, as deleting the folder would.
        var elsewhere = Path.Combine(SharedFolder, $"site-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        MakeTraversable(SharedFolder);
        MakeTraversable(elsewhere);
        File.Delete(folder);
        Directory.CreateSymbolicLink(folder, elsewhere);
        LogElsewhere(logger, parent, elsewhere, account.UserName);
    }

    /// <summary>Whatever the umask is, so that the server's user comes through.</summary>
    public static void MakeTraversable(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Traversable);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Folder} is closed to the database's user {User}, so the database is kept in {Elsewhere}, with a link to it"
    )]
    private static partial void LogElsewhere(ILogger logger, string folder, string elsewhere, string? user);
}
