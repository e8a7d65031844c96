using System.Security.Cryptography;
using System.Text;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Logins;

/// <summary>Remembers for every second factor the last code that was accepted.</summary>
public sealed class UsedCodes
{
    private readonly ScopeDatabase _database;
    private readonly ICoreScopeProvider _scopes;

    internal UsedCodes(ScopeDatabase database, ICoreScopeProvider scopes)
    {
        _database = database;
        _scopes = scopes;
    }

    /// <summary>Uses up the code of a time step, and all before it.</summary>
    /// <returns>False when it or a later one was used before; of two that try at once, one succeeds.</returns>
    public bool Use(string secret, long step)
    {
        using var scope = _scopes.CreateCoreScope();
        var used = _database.Execute(
            """
            insert into umbraco.used_code (secret_hash, step) values (@hash, @step)
            on conflict (secret_hash) do update set step = excluded.step where used_code.step < excluded.step
            """,
            new { hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret)), step }
        );
        scope.Complete();
        return used > 0;
    }
}
