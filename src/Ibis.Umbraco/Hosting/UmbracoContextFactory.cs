using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Hosting;

internal sealed class UmbracoContextFactory(
    IUmbracoContextAccessor accessor,
    ICacheManager caches,
    IHttpContextAccessor http,
    IHostingEnvironment hosting,
    Lazy<IPreviewService> previews,
    TimeProvider time
) : IUmbracoContextFactory
{
    // Work outside a request still builds URLs; without a configured address they are relative to this one.
    private static readonly Uri NoRequest = new("http://localhost");

    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (accessor.TryGetUmbracoContext(out var current))
        {
            return new UmbracoContextReference(current, isRoot: false, accessor);
        }

        var request = http.HttpContext?.Request;
        var url = request is null ? hosting.ApplicationMainUrl ?? NoRequest : new Uri(request.GetEncodedUrl());
        var preview = request is not null && IsPreview(request);
        var created = time.GetUtcNow().UtcDateTime;
        var context = new UmbracoContext(caches, url, created, preview, hosting.IsDebugMode);
        accessor.Set(context);
        return new UmbracoContextReference(context, isRoot: true, accessor);
    }

    // Anybody can send a cookie of this name; what it says has to be verified. The back office works on what is true for
    // the public, whatever its user previews in another window.
    private bool IsPreview(HttpRequest request) =>
        request.Cookies.ContainsKey(Constants.Web.PreviewCookieName)
        && !request.Path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase)
        && previews.Value.IsInPreview();
}
