using Ibis.Umbraco.Changes;
using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Urls;

/// <summary>Makes the URL segments of documents that were stored without them.</summary>
/// <remarks>
/// Umbraco writes segments in a transaction of its own, after the one that stores the document. A process that dies in between
/// leaves a published page that no address leads to.
/// </remarks>
internal sealed partial class UrlRepair(
    ScopeDatabase database,
    ICoreScopeProvider scopes,
    IContentService contents,
    IDocumentUrlService urls,
    ILogger<UrlRepair> logger
) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>, IAfterDoubt
{
    private const int BatchSize = 500;

    public Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken) =>
        RepairAsync(cancellationToken);

    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        var keys = Outdated();
        foreach (var batch in keys.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await urls.CreateOrUpdateUrlSegmentsAsync(contents.GetByIds(batch));
        }
        if (keys.Count > 0)
        {
            LogRepaired(keys.Count);
        }
    }

    private List<Guid> Outdated()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Query<Guid>(
            """
            select n.key
            from umbraco.node n
            left join umbraco.document_url u on u.document_key = n.key
            where n.object_type = @type and not n.trashed and u.document_updated is distinct from n.updated
            """,
            new { type = Constants.ObjectTypes.Document }
        );
    }

    [LoggerMessage(
        LogLevel.Information,
        "Made the URL segments of {Count} documents that had none from their last save."
    )]
    private partial void LogRepaired(int count);
}
