using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Umbraco.Database;

/// <summary>Looks at the server named by <c>ConnectionStrings:Ibis</c> before anything relies on it.</summary>
internal static partial class ExternalServer
{
    private static readonly Version _oldestServer = new(15, 0);

    private const string Facts = """
        select
            current_user::text,
            current_setting('transaction_read_only') = 'on',
            current_setting('server_encoding'),
            (select datctype from pg_database where datname = current_database()),
            to_regnamespace('umbraco') is not null,
            case when to_regnamespace('umbraco') is null
                then has_database_privilege(current_database(), 'create')
                else has_schema_privilege('umbraco', 'create') and has_schema_privilege('umbraco', 'usage')
            end
        """;

    public static async Task CheckAsync(string connectionString, ILogger logger, CancellationToken cancellationToken)
    {
        var address = ReadAddress(connectionString);
        var server = $"{address.Host}:{address.Port}";
        // A failed check must not leave pooled connections behind.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(cancellationToken);
            RefuseOldServer(connection, server);
            await CheckRightsAsync(connection, server, logger, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseStartException(Explain(exception, address, server), exception);
        }
        catch (Exception exception) when (exception is TimeoutException or SocketException or ArgumentException)
        {
            throw new DatabaseStartException(Unreachable(server, exception), exception);
        }
    }

    private static NpgsqlConnectionStringBuilder ReadAddress(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrEmpty(builder.Host)
                ? throw new DatabaseStartException(
                    "ConnectionStrings:Ibis names no server; it needs Host=, Database= and Username=, for example Host=localhost;Database=ibis;Username=ibis;Password=…."
                )
                : builder;
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseStartException(
                $"ConnectionStrings:Ibis cannot be read ({exception.Message.ReplaceLineEndings(" ")}); write it as Host=…;Database=…;Username=…;Password=….",
                exception
            );
        }
    }

    private static void RefuseOldServer(NpgsqlConnection connection, string server)
    {
        if (connection.PostgreSqlVersion < _oldestServer)
        {
            throw new DatabaseStartException(
                $"The server at {server} is PostgreSQL {connection.PostgreSqlVersion.ToString(2)}, and IBIS needs PostgreSQL {_oldestServer.Major} or newer: upgrade it or name another one in ConnectionStrings:Ibis."
            );
        }
    }

    private static async Task CheckRightsAsync(
        NpgsqlConnection connection,
        string server,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(Facts, connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var (user, isReadOnly, encoding, characterType) = (
            row.GetString(0),
            row.GetBoolean(1),
            row.GetString(2),
            row.GetString(3)
        );
        var (hasSchema, mayWrite) = (row.GetBoolean(4), row.GetBoolean(5));
        var database = $"\"{connection.Database}\" on {server}";

        if (isReadOnly)
        {
            throw new DatabaseStartException(
                $"The database {database} is read-only, as a replica is: name the primary server in ConnectionStrings:Ibis."
            );
        }

        if (encoding != "UTF8")
        {
            throw new DatabaseStartException(
                $"The database {database} stores text as {encoding}, and IBIS needs UTF8: create it with \"encoding 'UTF8' template template0\"."
            );
        }

        if (!mayWrite)
        {
            var right = hasSchema ? "create tables in the schema umbraco" : "create the schema umbraco";
            var grant = hasSchema
                ? $"grant usage, create on schema umbraco to \"{user}\""
                : $"grant create on database \"{connection.Database}\" to \"{user}\"";
            throw new DatabaseStartException(
                $"The user \"{user}\" may not {right} in the database {database}: let an administrator run \"{grant}\"."
            );
        }

        if (characterType is "C" or "POSIX")
        {
            WarnOfCharacterType(logger, connection.Database, characterType);
        }
    }

    private static string Explain(NpgsqlException exception, NpgsqlConnectionStringBuilder address, string server) =>
        (exception as PostgresException)?.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"The server at {server} does not let the user \"{address.Username}\" in ({((PostgresException)exception).MessageText}): put the right Username and Password into ConnectionStrings:Ibis.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"The server at {server} has no database \"{address.Database}\": create it with \"create database {address.Database} encoding 'UTF8' template template0\" or name another one in ConnectionStrings:Ibis.",
            _ => Unreachable(server, exception),
        };

    private static string Unreachable(string server, Exception exception)
    {
        var cause = exception.InnerException ?? exception;
        var reason = cause is PostgresException refused ? refused.MessageText : cause.Message;
        return $"The PostgreSQL server at {server} cannot be used ({reason.ReplaceLineEndings(" ").TrimEnd('.')}): start it, or correct ConnectionStrings:Ibis.";
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database {Database} has the character type {CharacterType}: search by part of a word finds no letters beyond A-Z; create it with lc_ctype C.UTF-8"
    )]
    private static partial void WarnOfCharacterType(ILogger logger, string database, string characterType);
}
