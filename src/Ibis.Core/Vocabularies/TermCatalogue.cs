using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Ibis.Core.Vocabularies;

/// <summary>The terms that editors have, drafts included, held in memory until one of them changes on any node.</summary>
public sealed class TermCatalogue
{
    private readonly TermReader _reader;
    private readonly IEntityService _entities;
    private readonly Lock _reading = new();
    private volatile TermSnapshot? _snapshot;
    private int _changes;

    internal TermCatalogue(TermReader reader, IEntityService entities) => (_reader, _entities) = (reader, entities);

    /// <summary>The terms as they are now.</summary>
    public TermSnapshot Current
    {
        get
        {
            if (_snapshot is { } known)
            {
                return known;
            }
            lock (_reading)
            {
                var before = Volatile.Read(ref _changes);
                var read = _snapshot ?? _reader.Read();
                _snapshot = read;
                // What changes while it is read is read again next time.
                if (Volatile.Read(ref _changes) != before)
                {
                    _snapshot = null;
                }
                return read;
            }
        }
    }

    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _snapshot = null;
    }

    internal void ForgetIfTouched(IReadOnlyCollection<ContentCacheRefresher.JsonPayload> changed)
    {
        if (_snapshot is { } known && changed.Any(one => Touches(one, known)))
        {
            Forget();
        }
        else if (_snapshot is null)
        {
            Interlocked.Increment(ref _changes);
        }
    }

    private bool Touches(ContentCacheRefresher.JsonPayload changed, TermSnapshot known) =>
        changed.Key is not { } key
        || changed.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)
        || known.Term(key) is not null
        || known.Vocabulary(key) is not null
        || (
            !changed.ChangeTypes.HasFlag(TreeChangeTypes.Remove)
            && _entities.Get(key, UmbracoObjectTypes.Document) is IContentEntitySlim document
            && TermReader.Types.Contains(document.ContentTypeAlias)
        );
}

/// <summary>Every node is told of every change, drafts too.</summary>
internal sealed class TermChanges(TermCatalogue catalogue)
    : INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<ContentTypeCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentCacheRefresher.JsonPayload[] changed)
        {
            catalogue.ForgetIfTouched(changed);
        }
        else
        {
            catalogue.Forget();
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => catalogue.Forget();
}
