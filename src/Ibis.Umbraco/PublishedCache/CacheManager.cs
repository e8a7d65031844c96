using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PublishedCache;

internal sealed class CacheManager(
    IPublishedContentCache content,
    IPublishedMediaCache media,
    IPublishedMemberCache members,
    IPublishedElementCache elements,
    IDomainCache domains
) : ICacheManager
{
    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IPublishedMemberCache Members => members;

    public IPublishedElementCache Elements => elements;

    public IDomainCache Domains => domains;

    // Umbraco keeps values here that refer to other content and clears it on every change; ours are converted when asked for.
    public IAppCache ElementsCache { get; } = NoAppCache.Instance;
}
