using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Writes and removes published rows in the transaction of the ambient scope.</summary>
internal sealed class PublishedRowWriter(ScopeDatabase database)
{
    private const string Upsert = """
        insert into umbraco.published (node_id, content_type_id, data) values ($1, $2, $3)
        on conflict (node_id) do update set content_type_id = excluded.content_type_id, data = excluded.data
        """;

    /// <summary>As a part of the batch that stores the document.</summary>
    public static NpgsqlBatchCommand Command(IContent content)
    {
        var command = new NpgsqlBatchCommand(Upsert);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = content.Id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = content.ContentTypeId });
        command.Parameters.Add(
            new NpgsqlParameter<string> { TypedValue = PublishedNodes.Serialize(PublishedNodes.Published(content)) }
        );
        return command;
    }

    public static NpgsqlBatchCommand RemoveCommand(int nodeId)
    {
        var command = new NpgsqlBatchCommand("delete from umbraco.published where node_id = $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = nodeId });
        return command;
    }

    public void Write(IContent content)
    {
        using var batch = database.Batch();
        batch.BatchCommands.Add(Command(content));
        batch.ExecuteNonQuery();
    }
}
