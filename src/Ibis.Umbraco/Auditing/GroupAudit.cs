using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Auditing;

/// <summary>Writes into the audit what groups came to reach, and who came into a group or left it.</summary>
/// <remarks>
/// Umbraco's own handler says which properties of a group were set and what its default permissions are now. It does not see
/// sections, names no start node, and of people only those who are saved together with a group.
/// </remarks>
internal sealed class GroupAudit(
    IUserGroupRepository groups,
    IUserRepository users,
    GroupRights rights,
    IAuditEntryService audit,
    IBackOfficeSecurityAccessor security,
    IIpResolver address,
    TimeProvider time
)
    : INotificationHandler<UserGroupSavingNotification>,
        INotificationAsyncHandler<UserGroupSavedNotification>,
        INotificationHandler<UserSavingNotification>,
        INotificationAsyncHandler<UserSavedNotification>
{
    // The type that Umbraco gives to changes of a group and of its members.
    private const string Type = "umbraco/user-group/save";
    private const string Before = "Ibis.GroupAudit.Before";

    public void Handle(UserGroupSavingNotification notification) =>
        notification.State[Before] = notification
            .SavedEntities.Where(group => group.HasIdentity)
            .ToDictionary(group => group.Key, group => groups.Get(group.Id));

    public async Task HandleAsync(UserGroupSavedNotification notification, CancellationToken cancellationToken)
    {
        var before = StateOf<IUserGroup?>(notification);
        foreach (var group in notification.SavedEntities)
        {
            var changes = await rights.ChangesAsync(group, before.GetValueOrDefault(group.Key));
            if (changes.Count > 0)
            {
                await WriteAsync(null, $"User Group {Named(group)}", string.Join("; ", changes));
            }
        }
    }

    /// <remarks>Users are saved at every sign-in: only of those whose groups were touched it is read which they had.</remarks>
    public void Handle(UserSavingNotification notification) =>
        notification.State[Before] = notification
            .SavedEntities.Where(user => user.IsPropertyDirty(nameof(IUser.Groups)))
            .ToDictionary(
                user => user.Key,
                user => user.HasIdentity ? [.. users.Get(user.Key)?.Groups ?? []] : Array.Empty<IReadOnlyUserGroup>()
            );

    public async Task HandleAsync(UserSavedNotification notification, CancellationToken cancellationToken)
    {
        var before = StateOf<IReadOnlyUserGroup[]>(notification);
        foreach (var user in notification.SavedEntities.Where(user => before.ContainsKey(user.Key)))
        {
            var affected = $"User {Named(user)}";
            foreach (var left in before[user.Key].ExceptBy(user.Groups.Select(group => group.Key), group => group.Key))
            {
                await WriteAsync(user, affected, $"Removed user {Named(user)} from group {Named(left)}");
            }
            foreach (
                var joined in user.Groups.ExceptBy(before[user.Key].Select(group => group.Key), group => group.Key)
            )
            {
                await WriteAsync(user, affected, $"Added user {Named(user)} to group {Named(joined)}");
            }
        }
    }

    private static Dictionary<Guid, T> StateOf<T>(StatefulNotification notification) =>
        notification.State.TryGetValue(Before, out var state) && state is Dictionary<Guid, T> before ? before : [];

    private Task WriteAsync(IUser? affected, string affectedText, string details)
    {
        var performing = security.BackOfficeSecurity?.CurrentUser;
        return audit.WriteAsync(
            performing?.Key,
            performing is null ? "User \"SYSTEM\"" : $"User {Named(performing)}",
            address.GetCurrentRequestIpAddress(),
            time.GetUtcNow().UtcDateTime,
            affected?.Key,
            affectedText,
            Type,
            details
        );
    }

    private static string Named(IUser user) => $"\"{user.Name}\" <{user.Email}>";

    private static string Named(IUserGroup group) => $"{group.Id} \"{group.Name}\" ({group.Alias})";

    private static string Named(IReadOnlyUserGroup group) => $"{group.Id} \"{group.Name}\" ({group.Alias})";
}
