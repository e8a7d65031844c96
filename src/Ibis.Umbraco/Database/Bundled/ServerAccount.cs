namespace Ibis.Umbraco.Database.Bundled;

/// <summary>The operating-system user the server runs as. PostgreSQL refuses to run as root, so root gets it a user of its own.</summary>
internal sealed record ServerAccount
{
    private const string DedicatedUser = "ibis-postgres";

    /// <summary>Null: the user this program runs as.</summary>
    public string? UserName { get; private init; }

    public bool IsAnother => UserName is not null;

    public static async Task<ServerAccount> ChooseAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerAccount();
        }

        if (!await ExistsAsync(cancellationToken))
        {
            await MakeAsync(cancellationToken);
        }

        return new ServerAccount { UserName = DedicatedUser };
    }

    public Task<ToolOutcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    ) => ServerTool.RunAsync(program, arguments, UserName, cancellationToken);

    /// <summary>Whether the user may go through every folder above and into this one.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        !IsAnother || (await RunAsync("test", ["-x", folder], cancellationToken)).Succeeded;

    public async Task OwnAsync(string folder, CancellationToken cancellationToken)
    {
        if (IsAnother)
        {
            var outcome = await ServerTool.RunAsync(
                "chown",
                ["-R", $"{UserName}:", folder],
                userName: null,
                cancellationToken
            );
            if (!outcome.Succeeded)
            {
                throw new DatabaseStartException(
                    $"The folder {folder} cannot be given to the user {UserName} ({outcome.LastLine}): put Ibis:Database:DataPath on a file system that knows owners."
                );
            }
        }
    }

    private static async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        (await ServerTool.RunAsync("id", ["-u", DedicatedUser], userName: null, cancellationToken)).Succeeded;

    private static async Task MakeAsync(CancellationToken cancellationToken)
    {
        // Often outside the search path of a service.
        var program = new[] { "/usr/sbin/useradd", "/sbin/useradd" }.FirstOrDefault(File.Exists);
        var outcome = program is null
            ? new ToolOutcome(1, "this system has no useradd")
            : await ServerTool.RunAsync(
                program,
                [
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    DedicatedUser,
                ],
                userName: null,
                cancellationToken
            );

        // Another site may have made it at the same moment.
        if (!outcome.Succeeded && !await ExistsAsync(cancellationToken))
        {
            throw new DatabaseStartException(
                $"PostgreSQL does not run as root and the user {DedicatedUser} could not be made for it ({outcome.LastLine}): make that user, start the site as another user, or set ConnectionStrings:Ibis."
            );
        }
    }
}
