using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Umbraco.Users;

internal sealed class BackOfficeUserStore(
    ICoreScopeProvider scopes,
    IUserRepository users,
    IBackOfficeUserReader reader,
    IEventMessagesFactory messages
) : IBackOfficeUserStore
{
    public Task<UserOperationStatus> SaveAsync(IUser user)
    {
        if (string.IsNullOrWhiteSpace(user.Username) || string.IsNullOrWhiteSpace(user.Name))
        {
            return Task.FromResult(UserOperationStatus.InvalidUserName);
        }
        using var scope = scopes.CreateCoreScope();
        var saving = new UserSavingNotification(user, messages.Get());
        if (scope.Notifications.PublishCancelable(saving))
        {
            scope.Complete();
            return Task.FromResult(UserOperationStatus.CancelledByNotification);
        }
        users.Save(user);
        scope.Notifications.Publish(new UserSavedNotification(user, saving.Messages).WithStateFrom(saving));
        scope.Complete();
        return Task.FromResult(UserOperationStatus.Success);
    }

    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        user.IsApproved = false;
        return SaveAsync(user);
    }

    public Task<IUser?> GetByUserNameAsync(string username) =>
        InScope(() => users.GetByUsername(username, includeSecurityData: true));

    public Task<IUser?> GetByEmailAsync(string email) => InScope(() => users.GetForUpgradeByEmail(email));

    public Task<IUser?> GetAsync(int id) => Task.FromResult(reader.GetById(id));

    public Task<IUser?> GetAsync(Guid key) => Task.FromResult(reader.GetByKey(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) =>
        keys is { Length: > 0 } ? Task.FromResult(reader.GetManyByKey(keys)) : AllAsync();

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) =>
        ids is { Length: > 0 } ? Task.FromResult(reader.GetManyById(ids)) : AllAsync();

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Task.FromResult(reader.GetAllInGroup(groupId));

    private Task<IEnumerable<IUser>> AllAsync() => InScope(() => users.GetMany());

    private Task<T> InScope<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Task.FromResult(read());
    }
}
