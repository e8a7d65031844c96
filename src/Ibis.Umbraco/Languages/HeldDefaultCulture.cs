using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Languages;

/// <summary>The default language as every request asks for it, dozens of times: held until a language changes.</summary>
/// <remarks>Umbraco's own accessor opens a scope for each question.</remarks>
internal sealed class HeldDefaultCulture(DefaultCultureAccessor asked, IRuntimeState runtime)
    : IDefaultCultureAccessor,
        INotificationHandler<LanguageCacheRefresherNotification>
{
    private volatile string? _held;
    private int _changes;

    public string DefaultCulture => _held ?? Ask();

    public void Handle(LanguageCacheRefresherNotification notification)
    {
        Interlocked.Increment(ref _changes);
        _held = null;
    }

    private string Ask()
    {
        var changes = Volatile.Read(ref _changes);
        var culture = asked.DefaultCulture;
        // Before the site runs, the answer is not the site's.
        if (runtime.Level == RuntimeLevel.Run && changes == Volatile.Read(ref _changes))
        {
            _held = culture;
        }
        return culture;
    }
}
