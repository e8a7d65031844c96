using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;

namespace Ibis.Core.HeldNodes;

/// <summary>What is held in memory and made of nodes.</summary>
internal interface IHeld
{
    /// <summary>Has it read again, if a node that it is made of is among the changed ones.</summary>
    void ForgetIfTouched(IReadOnlyCollection<ContentCacheRefresher.JsonPayload> changed);

    /// <summary>Has it read again.</summary>
    void Forget();
}

/// <summary>Something made of all nodes of some types, read when it is asked for and after one of them has changed.</summary>
/// <param name="knows">Whether a node is part of it.</param>
/// <param name="types">Aliases of document types.</param>
internal sealed class Held<T>(
    Func<T> read,
    Func<T, Guid, bool> knows,
    IReadOnlySet<string> types,
    IEntityService entities
) : IHeld
    where T : class
{
    private readonly Lock _reading = new();
    private volatile T? _now;
    private int _changes;

    public T Current
    {
        get
        {
            if (_now is { } known)
            {
                return known;
            }
            lock (_reading)
            {
                if (_now is { } meanwhile)
                {
                    return meanwhile;
                }
                var before = Volatile.Read(ref _changes);
                var made = read();
                _now = made;
                // What changes while it is read is read again next time.
                if (Volatile.Read(ref _changes) != before)
                {
                    _now = null;
                }
                return made;
            }
        }
    }

    /// <summary>Read now, and not held: an import in one transaction sees what it has written before anybody is told of it.</summary>
    public T Read() => read();

    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _now = null;
    }

    public void ForgetIfTouched(IReadOnlyCollection<ContentCacheRefresher.JsonPayload> changed)
    {
        if (_now is not { } known || changed.Any(one => Touches(one, known)))
        {
            Forget();
        }
    }

    private bool Touches(ContentCacheRefresher.JsonPayload changed, T known) =>
        changed.Key is not { } key
        || changed.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)
        || knows(known, key)
        || (
            !changed.ChangeTypes.HasFlag(TreeChangeTypes.Remove)
            && entities.Get(key, UmbracoObjectTypes.Document) is IContentEntitySlim document
            && types.Contains(document.ContentTypeAlias)
        );
}
