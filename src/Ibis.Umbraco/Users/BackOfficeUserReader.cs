using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Users;

internal sealed class BackOfficeUserReader(ICoreScopeProvider scopes, IUserRepository users, UserReader reader)
    : IBackOfficeUserReader
{
    public IUser? GetById(int id) => InScope(() => users.Get(id));

    public IUser? GetByKey(Guid key) => InScope(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids)
    {
        int[] wanted = [.. ids];
        return wanted.Length == 0 ? [] : InScope(() => reader.Read("u.id = any(@wanted)", new { wanted }));
    }

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return wanted.Length == 0 ? [] : InScope(() => users.GetMany(wanted));
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId) => InScope(() => users.GetAllInGroup(groupId));

    private T InScope<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
