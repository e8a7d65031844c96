using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Users;

/// <summary>The client ids with which programs act as an API user.</summary>
internal sealed class UserClients(ScopeDatabase database)
{
    public IEnumerable<string> All() =>
        database.Query<string>("select client_id from umbraco.user_client order by client_id");

    public IEnumerable<string> Of(int userId) =>
        database.Query<string>(
            "select client_id from umbraco.user_client where user_id = @userId order by client_id",
            new { userId }
        );

    public void Add(int userId, string clientId) =>
        database.Execute(
            "insert into umbraco.user_client (client_id, user_id) values (@clientId, @userId)",
            new { userId, clientId }
        );

    public bool Remove(int userId, string clientId) =>
        database.Execute(
            "delete from umbraco.user_client where client_id = @clientId and user_id = @userId",
            new { userId, clientId }
        ) > 0;
}
