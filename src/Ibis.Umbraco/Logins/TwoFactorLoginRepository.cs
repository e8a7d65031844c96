using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Logins;

/// <summary>Second factors of users and members.</summary>
internal sealed class TwoFactorLoginRepository(ScopeDatabase database) : ITwoFactorLoginRepository
{
    public ITwoFactorLogin? Get(int id) => Read("id = @id", new { id }).FirstOrDefault();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Read("id = any(@ids)", new { ids }) : Read("true", null);

    public bool Exists(int id) => Get(id) is not null;

    public IEnumerable<ITwoFactorLogin> Get(IQuery<ITwoFactorLogin> query) =>
        throw new NotSupportedException(
            "ITwoFactorLoginRepository.Get(IQuery) is not supported. Use GetByUserOrMemberKeyAsync."
        );

    public void Save(ITwoFactorLogin entity)
    {
        entity.Id = database.Scalar<int>(
            """
            insert into umbraco.two_factor_login (user_or_member_key, provider, secret)
            values (@UserOrMemberKey, @ProviderName, @Secret)
            on conflict (user_or_member_key, provider) do update set secret = excluded.secret
            returning id
            """,
            new
            {
                entity.UserOrMemberKey,
                entity.ProviderName,
                entity.Secret,
            }
        );
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(ITwoFactorLogin entity) =>
        database.Execute("delete from umbraco.two_factor_login where id = @Id", new { entity.Id });

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        Task.FromResult(
            database.Execute(
                "delete from umbraco.two_factor_login where user_or_member_key = @userOrMemberKey",
                new { userOrMemberKey }
            ) > 0
        );

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        Task.FromResult(
            database.Execute(
                """
                delete from umbraco.two_factor_login
                where user_or_member_key = @userOrMemberKey and provider = @providerName
                """,
                new { userOrMemberKey, providerName }
            ) > 0
        );

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        Task.FromResult(Read("user_or_member_key = @userOrMemberKey", new { userOrMemberKey }));

    private IEnumerable<ITwoFactorLogin> Read(string condition, object? parameters) =>
        database
            .Query<Row>(
                $"select id, user_or_member_key, provider, secret from umbraco.two_factor_login where {condition} order by id",
                parameters
            )
            .Select(row => row.ToEntity());

    private sealed record Row(int Id, Guid UserOrMemberKey, string Provider, string Secret)
    {
        public ITwoFactorLogin ToEntity() =>
            new TwoFactorLogin { ProviderName = Provider, Secret = Secret }.Loaded(login =>
            {
                login.Id = Id;
                login.UserOrMemberKey = UserOrMemberKey;
                login.Confirmed = true;
            });
    }
}
