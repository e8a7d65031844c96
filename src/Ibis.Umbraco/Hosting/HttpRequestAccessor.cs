using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace Ibis.Umbraco.Hosting;

internal sealed class HttpRequestAccessor(IHttpContextAccessor http) : IRequestAccessor
{
    private HttpRequest? Request => http.HttpContext?.Request;

    public string? GetRequestValue(string name) =>
        GetQueryStringValue(name)
        ?? (Request is { HasFormContentType: true } request ? request.Form[name].FirstOrDefault() : null);

    public string? GetQueryStringValue(string name) => Request?.Query[name].FirstOrDefault();

    public Uri? GetRequestUrl() => Request is { } request ? new Uri(request.GetEncodedUrl()) : null;
}
