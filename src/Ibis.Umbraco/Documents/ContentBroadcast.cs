using Ibis.Umbraco.Changes;
using Ibis.Umbraco.PublishedCache;
using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The published copy of a document and the message to the other nodes, in the batch that stores the document.</summary>
internal sealed class ContentBroadcast(
    ScopeDatabase database,
    ChangeLog changes,
    IJsonSerializer serializer,
    Lazy<PublishedRowWriter> published
)
{
    private static readonly string[] PublicOfDrafts =
    [
        nameof(IContent.Key),
        nameof(IContent.ParentId),
        nameof(IContent.Path),
        nameof(IContent.Level),
        nameof(IContent.SortOrder),
        nameof(IContent.Trashed),
        nameof(IContent.CreatorId),
        nameof(IContent.CreateDate),
    ];

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
        var isDraft = LeavesPublicSide(document);
        DraftSaves.Of(database.Transaction).Add(document.Key, isDraft);
        AddChange(batch, document, isDraft, isBranch ? TreeChangeTypes.RefreshBranch : TreeChangeTypes.RefreshNode);
    }

    public void AddDelete(NpgsqlBatch batch, IPublishableContentBase content)
    {
        if (content is IContent { Blueprint: false } document)
        {
            AddChange(batch, document, isDraft: false, TreeChangeTypes.Remove);
        }
    }

    public void AddSort(NpgsqlBatch batch, IEnumerable<(int Id, Guid Key)> nodes) =>
        Add(batch, [.. nodes.Select(node => Payload(node.Id, node.Key, TreeChangeTypes.RefreshNode, published: []))]);

    // What a published document has outside its published copy: its place, its order, its author.
    private static bool LeavesPublicSide(IContent document) =>
        document.PublishedState is not (PublishedState.Publishing or PublishedState.Unpublishing)
        && !Array.Exists(PublicOfDrafts, document.IsPropertyDirty);

    private void AddChange(NpgsqlBatch batch, IContent document, bool isDraft, TreeChangeTypes types)
    {
        var varies = document.ContentType.VariesByCulture();
        // As TransactionalRefreshers says it on this node.
        string[]? publishedCultures = isDraft || types != TreeChangeTypes.RefreshNode ? null : [];
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
