using Ibis.Umbraco.Changes;
using Ibis.Umbraco.PublishedCache;
using Npgsql;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The published copy of a document and the message to the other nodes, in the batch that stores the document.</summary>
internal sealed class ContentBroadcast(
    ChangeLog changes,
    IJsonSerializer serializer,
    Lazy<PublishedRowWriter> published
)
{
    /// <remarks>Place in the tree and trash are read from the node, so that a move has no published copy to write.</remarks>
    public void AddSave(NpgsqlBatch batch, IPublishableContentBase content, bool isPlaced)
    {
        if (content is not IContent { Blueprint: false } document)
        {
            return;
        }
        var state = document.PublishedState;
        if (state == PublishedState.Publishing)
        {
            published.Value.AddTo(batch, document);
        }
        else if (state == PublishedState.Unpublishing)
        {
            PublishedRowWriter.AddRemoval(batch, document.Id);
        }
        var isBranch =
            isPlaced
            || state == PublishedState.Unpublishing
            || (state == PublishedState.Publishing && !document.Published);
        AddChange(batch, document, isBranch ? TreeChangeTypes.RefreshBranch : TreeChangeTypes.RefreshNode);
    }

    public void AddDelete(NpgsqlBatch batch, IPublishableContentBase content)
    {
        if (content is IContent { Blueprint: false } document)
        {
            AddChange(batch, document, TreeChangeTypes.Remove);
        }
    }

    public void AddSort(NpgsqlBatch batch, IEnumerable<(int Id, Guid Key)> nodes) =>
        Add(batch, [.. nodes.Select(node => Payload(node.Id, node.Key, TreeChangeTypes.RefreshNode))]);

    private void AddChange(NpgsqlBatch batch, IContent document, TreeChangeTypes types)
    {
        var varies = document.ContentType.VariesByCulture();
        string[]? publishedCultures = null;
        string[]? unpublishedCultures = null;
        if (document.PublishedState == PublishedState.Publishing)
        {
            publishedCultures = varies
                ?
                [
                    .. document.PublishedCultures.Where(culture =>
                        document.IsPropertyDirty(ContentBase.ChangeTrackingPrefix.ChangedCulture + culture)
                    ),
                ]
                : ["*"];
            unpublishedCultures = varies ? [.. document.GetCulturesUnpublishing() ?? []] : null;
        }
        else if (document.PublishedState == PublishedState.Unpublishing)
        {
            unpublishedCultures = varies ? [.. document.PublishedCultures] : ["*"];
        }
        Add(batch, [Payload(document.Id, document.Key, types, publishedCultures, unpublishedCultures)]);
    }

    private void Add(NpgsqlBatch batch, ContentCacheRefresher.JsonPayload[] payloads) =>
        batch.BatchCommands.Add(
            changes.Command(
                new Change(ContentCacheRefresher.UniqueId, ChangeKind.Payload, serializer.Serialize(payloads))
            )
        );

    private static ContentCacheRefresher.JsonPayload Payload(
        int id,
        Guid key,
        TreeChangeTypes types,
        string[]? published = null,
        string[]? unpublished = null
    ) =>
        new()
        {
            Id = id,
            Key = key,
            ChangeTypes = types,
            PublishedCultures = published,
            UnpublishedCultures = unpublished,
        };
}
