using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.PropertyEditors;

// Umbraco reads a configuration when it is used. One that cannot be read would fail every page and every form with such a property.
internal sealed class ReadableConfigurations : INotificationHandler<DataTypeSavingNotification>
{
    public void Handle(DataTypeSavingNotification notification)
    {
        foreach (var dataType in notification.SavedEntities)
        {
            try
            {
                _ = dataType.ConfigurationObject;
            }
            catch (InvalidOperationException failure)
            {
                notification.CancelOperation(
                    new EventMessage(
                        "Data type",
                        $"The settings of \"{dataType.Name}\" are not what {dataType.EditorAlias} understands: {(failure.InnerException ?? failure).Message}",
                        EventMessageType.Error
                    )
                );
            }
        }
    }
}
