using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Logins;

/// <summary>Accounts of users and members with other sign-in providers, and the tokens that these gave.</summary>
internal sealed class ExternalLoginRepository(ScopeDatabase database, ExternalLoginRows rows, TimeProvider time)
    : IExternalLoginWithKeyRepository
{
    public IIdentityUserLogin? Get(int id) => rows.Logins("l.id = @id", new { id }).FirstOrDefault();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? rows.Logins("l.id = any(@ids)", new { ids }) : rows.Logins("true", null);

    public bool Exists(int id) => Get(id) is not null;

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query)
    {
        var condition = QueryTranslator.Translate(query, ExternalLoginRows.LoginColumns);
        return rows.Logins(condition.Sql, condition.Parameters);
    }

    public int Count(IQuery<IIdentityUserLogin>? query)
    {
        var condition = QueryTranslator.Translate(query, ExternalLoginRows.LoginColumns);
        return database.Scalar<int>(
            $"select count(*) from umbraco.external_login l where {condition.Sql}",
            condition.Parameters
        );
    }

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken>? query)
    {
        var condition = QueryTranslator.Translate(query, ExternalLoginRows.TokenColumns);
        return rows.Tokens(condition.Sql, condition.Parameters);
    }

    public int Count(IQuery<IIdentityUserToken>? query) => Get(query).Count();

    public void Save(IIdentityUserLogin entity)
    {
        if (!Guid.TryParse(entity.UserId, out var key))
        {
            throw new NotSupportedException(
                $"The login belongs to '{entity.UserId}', which is not the key of a user or member. Give the key."
            );
        }
        entity.Id = rows.Write(key, entity, time.GetUtcNow().UtcDateTime);
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(IIdentityUserLogin entity) =>
        database.Execute("delete from umbraco.external_login where id = @Id", new { entity.Id });

    /// <remarks>The logins of a user or member are those given here, no more.</remarks>
    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        IExternalLogin[] wanted = [.. logins.DistinctBy(login => login.LoginProvider)];
        database.Execute(
            """
            delete from umbraco.external_login
            where user_or_member_key = @userOrMemberKey and provider <> all(@providers)
            """,
            new { userOrMemberKey, providers = wanted.Select(login => login.LoginProvider).ToArray() }
        );
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var login in wanted)
        {
            rows.Write(userOrMemberKey, login, now);
        }
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        IExternalLoginToken[] wanted = [.. tokens];
        database.Execute(
            """
            delete from umbraco.external_login_token t
            using umbraco.external_login l
            where l.id = t.external_login_id and l.user_or_member_key = @userOrMemberKey
            """,
            new { userOrMemberKey }
        );
        database.Execute(
            """
            insert into umbraco.external_login_token (external_login_id, name, value, created)
            select l.id, w.name, w.value, @now
            from unnest(@providers, @names, @values) w (provider, name, value)
            join umbraco.external_login l on l.provider = w.provider and l.user_or_member_key = @userOrMemberKey
            on conflict (external_login_id, name) do update set value = excluded.value
            """,
            new
            {
                userOrMemberKey,
                now = time.GetUtcNow().UtcDateTime,
                providers = wanted.Select(token => token.LoginProvider).ToArray(),
                names = wanted.Select(token => token.Name).ToArray(),
                values = wanted.Select(token => token.Value).ToArray(),
            }
        );
    }

    public void DeleteUserLogins(Guid userOrMemberKey) =>
        database.Execute(
            "delete from umbraco.external_login where user_or_member_key = @userOrMemberKey",
            new { userOrMemberKey }
        );

    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders) =>
        database.Execute(
            "delete from umbraco.external_login where provider <> all(@providers)",
            new { providers = currentLoginProviders.ToArray() }
        );
}
