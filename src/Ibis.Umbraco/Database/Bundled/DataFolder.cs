namespace Ibis.Umbraco.Database.Bundled;

internal static class DataFolder
{
    /// <summary>Makes the data folder unless it is there. A crash on the way leaves nothing that looks finished.</summary>
    public static async Task MakeAsync(
        ServerHome home,
        PostgresBinaries binaries,
        string password,
        CancellationToken cancellationToken
    )
    {
        if (Directory.Exists(home.Data))
        {
            return;
        }

        var draft = $"{home.Data}.new";
        DeleteFolder(draft);
        ServerHome.MakePrivate(draft);
        var secrets = $"{home.Folder}/initdb";
        DeleteFolder(secrets);
        ServerHome.MakePrivate(secrets);
        var passwordFile = Path.Combine(secrets, "password");
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        await home.Account.OwnAsync(secrets, cancellationToken);
        await home.Account.OwnAsync(draft, cancellationToken);

        var outcome = await home.Account.RunAsync(
            binaries.Initdb,
            InitdbArguments(draft, passwordFile),
            cancellationToken
        );
        DeleteFolder(secrets);
        if (!outcome.Succeeded)
        {
            throw new DatabaseStartException(
                $"The database could not be made in {home.Data} ({outcome.LastLine}): free some space or correct the folder's rights, and start again."
            );
        }

        Directory.Move(draft, home.Data);
    }

    private static string[] InitdbArguments(string folder, string passwordFile) =>
        [
            "-D",
            folder,
            "-U",
            "ibis",
            $"--pwfile={passwordFile}",
            "-A",
            "scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--lc-ctype=C.UTF-8",
        ];

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
