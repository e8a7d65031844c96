using System.Collections.Concurrent;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Users;

/// <summary>Ids and keys of users. A pair never changes, so it is looked up once.</summary>
internal sealed class UserIdKeyResolver(ICoreScopeProvider scopes, ScopeDatabase database) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private readonly ConcurrentDictionary<int, Guid> _keys = new();

    public async Task<int> GetAsync(Guid key) =>
        await TryGetAsync(key) is { Success: true } attempt
            ? attempt.Result
            : throw new InvalidOperationException($"There is no user with the key {key}.");

    public async Task<Guid> GetAsync(int id) =>
        await TryGetAsync(id) is { Success: true } attempt
            ? attempt.Result
            : throw new InvalidOperationException($"There is no user with the id {id}.");

    public Task<Attempt<int>> TryGetAsync(Guid key)
    {
        if (key == Constants.Security.SuperUserKey)
        {
            return Task.FromResult(Attempt.Succeed(Constants.Security.SuperUserId));
        }
        if (
            _ids.TryGetValue(key, out var known)
            || Find("key = @key", new { key }) is { } row && Remember(row, out known)
        )
        {
            return Task.FromResult(Attempt.Succeed(known));
        }
        return Task.FromResult(Attempt.Fail<int>());
    }

    public Task<Attempt<Guid>> TryGetAsync(int id)
    {
        if (id == Constants.Security.SuperUserId)
        {
            return Task.FromResult(Attempt.Succeed(Constants.Security.SuperUserKey));
        }
        if (!_keys.TryGetValue(id, out var known))
        {
            if (Find("id = @id", new { id }) is not { } row)
            {
                return Task.FromResult(Attempt.Fail<Guid>());
            }
            Remember(row, out _);
            known = row.Key;
        }
        return Task.FromResult(Attempt.Succeed(known));
    }

    private bool Remember(Row row, out int id)
    {
        // A user that this transaction has just made may yet be rolled back; ids are never given twice, so that does no harm.
        _ids[row.Key] = row.Id;
        _keys[row.Id] = row.Key;
        id = row.Id;
        return true;
    }

    private Row? Find(string condition, object parameters)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return database.First<Row>($"select id, key from umbraco.user_account where {condition}", parameters);
    }

    private sealed record Row(int Id, Guid Key);
}
