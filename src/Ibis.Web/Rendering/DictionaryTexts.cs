using System.Collections.Frozen;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Ibis.Web.Rendering;

/// <summary>All dictionary texts in memory, read again after any of them has changed on any node.</summary>
internal sealed class DictionaryTexts(IDictionaryItemService dictionary)
    : INotificationHandler<DictionaryCacheRefresherNotification>
{
    private volatile FrozenDictionary<(string Key, string Culture), string>? _texts;

    public string? Find(string key, string culture) =>
        (_texts ??= Read()).GetValueOrDefault((key, culture.ToLowerInvariant())) is { Length: > 0 } text ? text : null;

    public void Handle(DictionaryCacheRefresherNotification notification) => _texts = null;

    private FrozenDictionary<(string Key, string Culture), string> Read() =>
        dictionary
            .GetDescendantsAsync(parentId: null)
            .GetAwaiter()
            .GetResult()
            .SelectMany(item =>
                item.Translations.Select(text => ((item.ItemKey, text.LanguageIsoCode.ToLowerInvariant()), text.Value))
            )
            .ToFrozenDictionary(text => text.Item1, text => text.Value);
}
