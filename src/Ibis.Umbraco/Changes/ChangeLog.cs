using Ibis.Umbraco.Scopes;
using Npgsql;

namespace Ibis.Umbraco.Changes;

/// <summary>Writes messages for the other nodes.</summary>
internal sealed class ChangeLog(ScopeDatabase database, AmbientScope ambient, NpgsqlDataSource dataSource)
{
    public const string Channel = "umbraco_change";

    private const string Table = "umbraco.change";

    private const string Insert = """
        with written as (
            insert into umbraco.change (origin, refresher, kind, data) values ($1, $2, $3, $4) returning origin
        )
        select pg_notify('umbraco_change', origin::text) from written
        """;

    // The setting is local to the transaction of this one statement.
    private const string InsertTransient = """
        with written as (
            insert into umbraco.change (origin, refresher, kind, data) values ($1, $2, $3, $4) returning origin
        )
        select pg_notify('umbraco_change', origin::text), set_config('synchronous_commit', 'off', true) from written
        """;

    /// <summary>This process, so that it does not repeat what it has already done itself.</summary>
    public Guid Origin { get; } = Guid.NewGuid();

    /// <summary>As a part of a batch that runs in the transaction of the change itself: written if and only if it is committed.</summary>
    public NpgsqlBatchCommand Command(Change change)
    {
        var command = new NpgsqlBatchCommand(Insert);
        AddParameters(command.Parameters, change);
        return command;
    }

    /// <summary>Sent with the commit of the transaction.</summary>
    public void Defer(ScopeTransaction transaction, Change change)
    {
        // Deferred statements return no rows, so this is not the statement above.
        var insert = new NpgsqlBatchCommand(
            "insert into umbraco.change (origin, refresher, kind, data) values ($1, $2, $3, $4)"
        );
        AddParameters(insert.Parameters, change);
        transaction.Defer(Table, insert, canBeRepaired: false);
        transaction.Defer(Table, new NpgsqlBatchCommand($"notify {Channel}, '{Origin}'"), canBeRepaired: false);
    }

    /// <summary>In the ambient scope's transaction, or at once where there is none.</summary>
    /// <param name="isTransient">Whether it may be lost when the server fails within the next second.</param>
    public void Write(Change change, bool isTransient = false)
    {
        using var command = ambient.Scope is null
            ? dataSource.CreateCommand(isTransient ? InsertTransient : Insert)
            : new NpgsqlCommand(Insert, database.Connection);
        AddParameters(command.Parameters, change);
        command.ExecuteNonQuery();
    }

    private void AddParameters(NpgsqlParameterCollection parameters, Change change)
    {
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Origin });
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = change.Refresher });
        parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)change.Kind });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = change.Data });
    }
}
