using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Ibis.Umbraco.Users;

/// <summary>What the back office and extensions remember for single users.</summary>
internal sealed class UserDataRepository(ScopeDatabase database) : IUserDataRepository
{
    private const string Select =
        "select key, user_key, data_group as \"group\", identifier, value from umbraco.user_data";

    public Task<IUserData?> GetAsync(Guid key) =>
        Task.FromResult<IUserData?>(database.First<UserData>($"{Select} where key = @key", new { key }));

    public Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        const string condition = """
            (cardinality(@users) = 0 or user_key = any(@users))
            and (cardinality(@groups) = 0 or data_group = any(@groups))
            and (cardinality(@identifiers) = 0 or identifier = any(@identifiers))
            """;
        var parameters = new
        {
            users = filter?.UserKeys?.ToArray() ?? [],
            groups = filter?.Groups?.ToArray() ?? [],
            identifiers = filter?.Identifiers?.ToArray() ?? [],
            skip,
            take,
        };
        var total = database.Scalar<long>($"select count(*) from umbraco.user_data where {condition}", parameters);
        var items = database.Query<UserData>(
            $"{Select} where {condition} order by data_group, identifier, key offset @skip limit @take",
            parameters
        );
        return Task.FromResult(new PagedModel<IUserData>(total, items));
    }

    public Task<IUserData> Save(IUserData userData)
    {
        if (userData.Key == Guid.Empty)
        {
            userData.Key = Guid.NewGuid();
        }
        database.Execute(
            """
            insert into umbraco.user_data (key, user_key, data_group, identifier, value)
            values (@Key, @UserKey, @Group, @Identifier, @Value)
            """,
            userData
        );
        return Task.FromResult(userData);
    }

    public Task<IUserData> Update(IUserData userData)
    {
        database.Execute(
            """
            update umbraco.user_data
            set user_key = @UserKey, data_group = @Group, identifier = @Identifier, value = @Value
            where key = @Key
            """,
            userData
        );
        return Task.FromResult(userData);
    }

    public Task Delete(IUserData userData)
    {
        database.Execute("delete from umbraco.user_data where key = @Key", userData);
        return Task.CompletedTask;
    }
}
