using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Members have types here, but are not shown as published content.</summary>
internal sealed class UnsupportedMemberCache(IPublishedContentTypeCache types) : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) =>
        throw new NotSupportedException(
            "IPublishedMemberCache.Get: members are not published. Read them with IMemberService."
        );

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult(Get(member));

    public IPublishedContentType GetContentType(int id) => types.Get(PublishedItemType.Member, id);

    public IPublishedContentType GetContentType(string alias) => types.Get(PublishedItemType.Member, alias);
}
