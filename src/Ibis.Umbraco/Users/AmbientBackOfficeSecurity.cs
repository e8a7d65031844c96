using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Users;

/// <summary>Nobody is signed in, except where work in the background says for whom it is done.</summary>
internal sealed class AmbientBackOfficeSecurity : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> _ambient = new();

    public IBackOfficeSecurity? BackOfficeSecurity => _ambient.Value;

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
