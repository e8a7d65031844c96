using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Users;

/// <summary>For whom something is done: the user of the request, unless work in the background says another.</summary>
internal sealed class AmbientBackOfficeSecurity(IHttpContextAccessor http) : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> _ambient = new();

    public IBackOfficeSecurity? BackOfficeSecurity =>
        _ambient.Value ?? http.HttpContext?.RequestServices.GetService<IBackOfficeSecurity>();

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var outer = _ambient.Value;
        _ambient.Value = backOfficeSecurity;
        return new Restored(this, outer);
    }

    private sealed class Restored(AmbientBackOfficeSecurity accessor, IBackOfficeSecurity? outer) : IDisposable
    {
        public void Dispose() => accessor._ambient.Value = outer;
    }
}
