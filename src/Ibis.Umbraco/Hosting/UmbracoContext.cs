using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Hosting;

/// <summary>What Umbraco knows of the request, or of the background job, that is being served.</summary>
internal sealed class UmbracoContext(ICacheManager caches, Uri requestUrl, DateTime created, bool preview, bool debug)
    : IUmbracoContext
{
    public DateTime ObjectCreated => created;

    public Uri OriginalRequestUrl => requestUrl;

    public Uri CleanedUmbracoUrl => requestUrl;

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IPublishedElementCache Elements => caches.Elements;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => debug;

    public bool InPreviewMode => preview;

    public void Dispose() { }
}
