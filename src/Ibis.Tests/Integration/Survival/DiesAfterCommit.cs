using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Survival;

/// <summary>Kills its own process in the moment between the commit of a content type and everything that Umbraco does after it.</summary>
internal sealed class DiesAfterCommit : INotificationHandler<ContentTypeChangedNotification>
{
    public const string Property = "lastWords";

    private static bool _isDue;

    // Before Umbraco's own handlers: none of them is to run.
    public static void AddTo(IServiceCollection services) =>
        services.Insert(
            0,
            ServiceDescriptor.Transient<INotificationHandler<ContentTypeChangedNotification>, DiesAfterCommit>()
        );

    public static async Task ChangeTypeAndDieAsync(TestSite site, string alias)
    {
        var types = site.Get<IContentTypeService>();
        var text = await site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid);
        var type = types.Get(alias)!;
        type.AddPropertyType(
            new PropertyType(site.Get<IShortStringHelper>(), text!, Property) { Name = "Last words" },
            "content",
            "Content"
        );
        _isDue = true;
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
    }

    public void Handle(ContentTypeChangedNotification notification)
    {
        if (_isDue)
        {
            Process.GetCurrentProcess().Kill();
        }
    }
}
