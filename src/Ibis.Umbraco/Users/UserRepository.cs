using System.Linq.Expressions;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Users;

internal sealed class UserRepository(
    ScopeDatabase database,
    UserReader reader,
    UserRows rows,
    UserSessions sessions,
    UserClients clients
) : IUserRepository
{
    public IUser? Get(int id) => reader.First("u.id = @id", new { id });

    public IUser? Get(Guid id) => reader.First("u.key = @id", new { id });

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? Get(known) : null;

    public IUser? GetByUsername(string username, bool includeSecurityData) =>
        reader.First("lower(u.username) = lower(@username)", new { username });

    public IUser? GetForUpgradeByEmail(string email) => reader.First("lower(u.email) = lower(@email)", new { email });

    public IEnumerable<IUser> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 }
            ? reader.Read("u.key = any(@ids)", new { ids })
            : reader.Read("true order by u.id", null);

    public bool Exists(Guid id) =>
        database.Scalar<bool>("select exists (select from umbraco.user_account where key = @id)", new { id });

    public bool ExistsByUserName(string username) =>
        database.Scalar<bool>(
            "select exists (select from umbraco.user_account where lower(username) = lower(@username))",
            new { username }
        );

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IEnumerable<IUser> Get(IQuery<IUser> query)
    {
        var condition = QueryTranslator.Translate(query, UserReader.Columns);
        return reader.Read($"{condition.Sql} order by u.id", condition.Parameters);
    }

    public int Count(IQuery<IUser>? query) => reader.Count(QueryTranslator.Translate(query, UserReader.Columns));

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IEnumerable<IUser> GetAllInGroup(int groupId) =>
        reader.Read(
            "exists (select from umbraco.user_in_group i where i.user_id = u.id and i.user_group_id = @groupId)",
            new { groupId }
        );

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) =>
        reader.Read(
            "not exists (select from umbraco.user_in_group i where i.user_id = u.id and i.user_group_id = @groupId)",
            new { groupId }
        );

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null
    ) =>
        GetPagedResultsByQuery(
            query,
            pageIndex,
            pageSize,
            out totalRecords,
            orderBy,
            orderDirection,
            includeUserGroups,
            excludeUserGroups,
            userState,
            null,
            filter
        );

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection,
        string[]? includeUserGroups,
        string[]? excludeUserGroups,
        UserState[]? userState,
        UserKind[]? userKinds,
        IQuery<IUser>? filter = null
    )
    {
        var condition = QueryTranslator
            .Translate(query, UserReader.Columns)
            .And(QueryTranslator.Translate(filter, UserReader.Columns, "f"))
            .And(UserFilters.Condition(includeUserGroups, excludeUserGroups, userState, userKinds));
        totalRecords = reader.Count(condition);
        var column = QueryTranslator.Column(orderBy, UserReader.Columns);
        var direction = orderDirection == Direction.Ascending ? "asc nulls first" : "desc nulls last";
        return reader.Read(
            $"{condition.Sql} order by {column} {direction}, u.id offset @skip limit @take",
            condition.ParametersWith(("skip", pageIndex * pageSize), ("take", pageSize))
        );
    }

    public IProfile? GetProfile(string username) =>
        reader.Profile("lower(u.username) = lower(@username)", new { username });

    public IProfile? GetProfile(int id) => reader.Profile("u.id = @id", new { id });

    public IDictionary<UserState, int> GetUserStates() => UserFilters.CountStates(database);

    public void Save(IUser entity)
    {
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            sessions.ClearOfDisabled(entity);
            var hasNewAccess =
                entity.IsPropertyDirty(nameof(IUser.RawPasswordValue)) || entity.IsPropertyDirty(nameof(IUser.Email));
            if (hasNewAccess && !entity.IsPropertyDirty(nameof(IUser.SecurityStamp)))
            {
                // Ends what was begun with the old password or address: sessions, links in mails.
                entity.SecurityStamp = Guid.NewGuid().ToString();
            }
            rows.Update(entity);
        }
        else
        {
            entity.AddingEntity();
            entity.SecurityStamp = string.IsNullOrEmpty(entity.SecurityStamp)
                ? Guid.NewGuid().ToString()
                : entity.SecurityStamp;
            rows.Insert(entity);
        }
        entity.ResetDirtyProperties();
    }

    public void Delete(IUser entity) =>
        database.Execute("delete from umbraco.user_account where id = @Id", new { entity.Id });

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        sessions.Create(
            userId
                ?? throw new ArgumentNullException(nameof(userId), "A session belongs to a user: give the user's id."),
            requestingIpAddress,
            cleanStaleSessions
        );

    public bool ValidateLoginSession(int userId, Guid sessionId) => sessions.Validate(userId, sessionId);

    public int ClearLoginSessions(int userId) => sessions.ClearOf(userId);

    public int ClearLoginSessions(TimeSpan timespan) => sessions.ClearOlderThan(timespan);

    public void ClearLoginSession(Guid sessionId) => sessions.Clear(sessionId);

    public IEnumerable<string> GetAllClientIds() => clients.All();

    public IEnumerable<string> GetClientIds(int id) => clients.Of(id);

    public void AddClientId(int id, string clientId) => clients.Add(id, clientId);

    public bool RemoveClientId(int id, string clientId) => clients.Remove(id, clientId);

    public IUser? GetByClientId(string clientId) =>
        reader.First(
            "exists (select from umbraco.user_client c where c.user_id = u.id and c.client_id = @clientId)",
            new { clientId }
        );

    public void InvalidateSessionsForRemovedProviders(IEnumerable<string> currentLoginProviders) =>
        sessions.EndThoseOfOtherProviders(currentLoginProviders);
}
