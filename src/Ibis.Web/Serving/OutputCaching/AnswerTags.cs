using Ibis.Umbraco.PublishedCache.Reads;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>The tags that extensions give to answers, and those that they drop with a change.</summary>
internal sealed class AnswerTags(
    IEnumerable<IWebsiteOutputCacheTagProvider> pageTags,
    IEnumerable<IDeliveryApiOutputCacheTagProvider> apiTags,
    IEnumerable<IWebsiteOutputCacheEvictionProvider> pageEvictions,
    IEnumerable<IDeliveryApiOutputCacheEvictionProvider> apiEvictions,
    IEnumerable<IWebsiteOutputCacheDurationProvider> durations
)
{
    private static readonly string[] _itemPrefixes =
    [
        Constants.Website.OutputCache.ContentTagPrefix,
        Constants.DeliveryApi.OutputCache.ContentTagPrefix,
        Constants.DeliveryApi.OutputCache.MediaTagPrefix,
    ];

    public static PublishedRead Named(string tag) => new(PublishedReadKind.Tag, tag.ToGuid());

    /// <summary>The item that a tag of Umbraco's own names, if it names one.</summary>
    public static Guid? ItemOf(string tag)
    {
        foreach (var prefix in _itemPrefixes)
        {
            if (tag.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParse(tag[prefix.Length..], out var key))
            {
                return key;
            }
        }
        return null;
    }

    public IEnumerable<PublishedRead> Of(AnswerKind kind, IReadOnlyList<IPublishedContent> items) =>
        items.SelectMany(item => TagsOf(kind, item)).Select(Named);

    public IEnumerable<PublishedRead> Dropped(OutputCacheContentChangedContext change) =>
        pageEvictions
            .Select(provider => provider.GetAdditionalEvictionTagsAsync(change))
            .Concat(apiEvictions.Select(provider => provider.GetAdditionalEvictionTagsAsync(change)))
            .SelectMany(tags => tags.GetAwaiter().GetResult())
            .Select(Named);

    /// <summary>How long an answer is kept: as an extension wants for the page, else as it is set.</summary>
    public TimeSpan Duration(AnswerKind kind, IReadOnlyList<IPublishedContent> items, TimeSpan usual) =>
        kind == AnswerKind.Page && items is [var page, ..]
            ? durations.Select(provider => provider.GetDuration(page)).FirstOrDefault(own => own is not null) ?? usual
            : usual;

    private IEnumerable<string> TagsOf(AnswerKind kind, IPublishedContent item) =>
        kind == AnswerKind.Page
            ? pageTags.SelectMany(provider => provider.GetTags(item))
            : apiTags.SelectMany(provider => provider.GetTags(item));
}
