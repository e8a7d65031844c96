using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Tests.Integration.Entities;

/// <summary>For scopes of a database that only the test has open.</summary>
internal sealed class NoOtherNodes : IAnnouncements
{
    public object? Write(ScopeTransaction transaction, IEnumerable<INotification> notifications) => null;

    public IDisposable? Publishing(object? written) => null;
}
