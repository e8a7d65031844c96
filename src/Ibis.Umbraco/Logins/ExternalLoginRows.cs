using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Logins;

internal sealed class ExternalLoginRows(ScopeDatabase database)
{
    public static readonly EntityColumns<IIdentityUserLogin> LoginColumns = new EntityColumns<IIdentityUserLogin>(
        ("Id", "l.id"),
        ("Key", "l.user_or_member_key"),
        ("UserId", "l.user_or_member_key::text"),
        ("LoginProvider", "l.provider"),
        ("ProviderKey", "l.provider_key"),
        ("UserData", "l.user_data"),
        ("CreateDate", "l.created")
    );

    public static readonly EntityColumns<IIdentityUserToken> TokenColumns = new(
        ("Id", "t.id"),
        ("Key", "l.user_or_member_key"),
        ("UserId", "l.user_or_member_key::text"),
        ("LoginProvider", "l.provider"),
        ("Name", "t.name"),
        ("Value", "t.value"),
        ("CreateDate", "t.created")
    );

    public List<IIdentityUserLogin> Logins(string condition, object? parameters) =>
        database
            .Query<LoginRow>(
                $"""
                select l.id, l.user_or_member_key, l.provider, l.provider_key, l.user_data, l.created
                from umbraco.external_login l
                where {condition}
                order by l.id
                """,
                parameters
            )
            .ConvertAll<IIdentityUserLogin>(row => new IdentityUserLogin(
                row.Id,
                row.Provider,
                row.ProviderKey,
                row.UserOrMemberKey.ToString(),
                row.Created
            )
            {
                Key = row.UserOrMemberKey,
                UserData = row.UserData,
            });

    public List<IIdentityUserToken> Tokens(string condition, object? parameters) =>
        database
            .Query<TokenRow>(
                $"""
                select t.id, l.user_or_member_key, l.provider, t.name, t.value, t.created
                from umbraco.external_login_token t
                join umbraco.external_login l on l.id = t.external_login_id
                where {condition}
                order by t.id
                """,
                parameters
            )
            .ConvertAll<IIdentityUserToken>(row => new IdentityUserToken(
                row.Id,
                row.Provider,
                row.Name,
                row.Value,
                row.UserOrMemberKey.ToString(),
                row.Created
            )
            {
                Key = row.UserOrMemberKey,
            });

    public int Write(Guid userOrMemberKey, IExternalLogin login, DateTime now) =>
        database.Scalar<int>(
            """
            insert into umbraco.external_login (user_or_member_key, provider, provider_key, user_data, created)
            values (@userOrMemberKey, @LoginProvider, @ProviderKey, @UserData, @now)
            on conflict (user_or_member_key, provider) do update
            set provider_key = excluded.provider_key, user_data = excluded.user_data
            returning id
            """,
            new
            {
                userOrMemberKey,
                login.LoginProvider,
                login.ProviderKey,
                login.UserData,
                now,
            }
        );

    public int Write(Guid userOrMemberKey, IIdentityUserLogin login, DateTime now) =>
        Write(userOrMemberKey, new ExternalLogin(login.LoginProvider, login.ProviderKey, login.UserData), now);

    private sealed record LoginRow(
        int Id,
        Guid UserOrMemberKey,
        string Provider,
        string ProviderKey,
        string? UserData,
        DateTime Created
    );

    private sealed record TokenRow(
        int Id,
        Guid UserOrMemberKey,
        string Provider,
        string Name,
        string Value,
        DateTime Created
    );
}
