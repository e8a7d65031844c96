using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Ibis.BackOffice.Redirects;

/// <summary>Redirects with the address that they lead to now.</summary>
internal sealed class RedirectPresentation(IPublishedUrlProvider urls, IUmbracoContextFactory contexts)
{
    public IReadOnlyList<RedirectUrlResponseModel> Of(IEnumerable<IRedirectUrl> redirects)
    {
        using var context = contexts.EnsureUmbracoContext();
        return
        [
            .. redirects.Select(redirect => new RedirectUrlResponseModel(
                redirect.Key,
                redirect.Url,
                urls.GetUrl(redirect.ContentKey, culture: redirect.Culture),
                new DateTimeOffset(DateTime.SpecifyKind(redirect.CreateDateUtc, DateTimeKind.Utc)),
                new ReferenceByIdModel(redirect.ContentKey),
                redirect.Culture
            )),
        ];
    }
}
