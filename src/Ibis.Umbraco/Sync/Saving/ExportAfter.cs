using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>Tells <see cref="ExportOnSave"/> of one kind of change.</summary>
internal sealed class ExportAfter<T>(ExportOnSave export, Func<ExportOnSave, T, CancellationToken, Task> tell)
    : INotificationAsyncHandler<T>
    where T : INotification
{
    public Task HandleAsync(T notification, CancellationToken cancellationToken) =>
        tell(export, notification, cancellationToken);
}
