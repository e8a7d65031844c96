using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>What makes documents, blueprints and elements different; everything else about them is the same.</summary>
/// <param name="IsServed">Whether a published copy of it is kept for visitors.</param>
/// <param name="AnnounceRefresh">Publishes Core's notification that the item was saved, while its state still says what for.</param>
internal sealed record ContentKind<T>(
    Guid ObjectType,
    int RecycleBinId,
    bool NamesAreUnique,
    bool IsServed,
    Func<string, int, IContentType, PropertyCollection, PublishableContentBase> Create,
    Action<IEventAggregator, T> AnnounceRefresh
)
    where T : class, IPublishableContentBase;
