using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Handlers;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Auditing;

/// <summary>Who did what to content, schema and accounts.</summary>
public static class AuditingFeature
{
    public static IUmbracoBuilder AddAuditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IAuditRepository, AuditRepository>();
        builder.Services.AddUnique<IAuditEntryRepository, AuditEntryRepository>();
        builder.Services.AddUnique<IAuditService, AuditService>();
        builder.Services.AddUnique<IAuditEntryService, AuditEntryService>();
        builder.Services.AddUnique<IIpResolver, RequestAddress>();
        builder.Services.AddSingleton<GroupRights>();
        return builder.AddAccountAudit();
    }

    private static IUmbracoBuilder AddAccountAudit(this IUmbracoBuilder builder) =>
        builder
            .AddNotificationAsyncHandler<UserSavedNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<UserDeletedNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<UserGroupWithUsersSavedNotification, AuditNotificationsHandler>()
            .AddNotificationHandler<UserGroupSavingNotification, GroupAudit>()
            .AddNotificationAsyncHandler<UserGroupSavedNotification, GroupAudit>()
            .AddNotificationHandler<UserSavingNotification, GroupAudit>()
            .AddNotificationAsyncHandler<UserSavedNotification, GroupAudit>()
            .AddNotificationAsyncHandler<AssignedUserGroupPermissionsNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<MemberSavedNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<MemberDeletedNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<AssignedMemberRolesNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<RemovedMemberRolesNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<ExportedMemberNotification, AuditNotificationsHandler>()
            .AddNotificationAsyncHandler<UserLoginSuccessNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserLogoutSuccessNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserLoginFailedNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserLockedNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserUnlockedNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserPasswordChangedNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserPasswordResetNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserForgotPasswordRequestedNotification, AccountAudit>()
            .AddNotificationAsyncHandler<UserForgotPasswordChangedNotification, AccountAudit>();
}
