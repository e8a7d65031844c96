using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Members;

/// <summary>What belongs to an account and is not kept with the member.</summary>
public sealed record MemberAccount
{
    public int MemberId { get; init; }

    /// <summary>Keys of groups, in the order of their names.</summary>
    public required Guid[] Groups { get; init; }

    public bool HasSecondFactor { get; init; }
}

/// <summary>Reads groups and second factors of many members at once.</summary>
public sealed class MemberAccounts
{
    private readonly ScopeDatabase _database;
    private readonly ICoreScopeProvider _scopes;

    internal MemberAccounts(ScopeDatabase database, ICoreScopeProvider scopes) =>
        (_database, _scopes) = (database, scopes);

    /// <returns>One for each member, by her id.</returns>
    public IReadOnlyDictionary<int, MemberAccount> Of(IEnumerable<IMember> members)
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        return _database
            .Query<MemberAccount>(
                """
                select n.id as member_id,
                    array(
                        select g.key from umbraco.member_in_group i
                        join umbraco.node g on g.id = i.group_id
                        where i.member_id = n.id
                        order by lower(g.name)
                    ) as groups,
                    exists (
                        select from umbraco.two_factor_login t where t.user_or_member_key = n.key
                    ) as has_second_factor
                from umbraco.node n
                where n.id = any(@ids)
                """,
                new { ids = members.Select(member => member.Id).ToArray() }
            )
            .ToDictionary(account => account.MemberId);
    }
}
