using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;

namespace Ibis.Umbraco.Auditing;

/// <summary>From where the present request comes; nothing outside a request.</summary>
internal sealed class RequestAddress(IHttpContextAccessor http) : IIpResolver
{
    public string GetCurrentRequestIpAddress() =>
        http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
