using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

/// <summary>Users by group, state and kind.</summary>
internal static class UserFilters
{
    // The same order of tests as in Core's User.UserState.
    private const string State = """
        case
            when u.last_login is null and not u.is_approved and u.invited is not null then 3
            when u.is_locked_out then 2
            when not u.is_approved then 1
            when u.last_login is null then 4
            else 0
        end
        """;

    public static SqlCondition Condition(
        string[]? includeGroups,
        string[]? excludeGroups,
        UserState[]? states,
        UserKind[]? kinds
    )
    {
        List<string> conditions = [];
        Dictionary<string, object?> values = new(StringComparer.Ordinal);
        if (includeGroups is { Length: > 0 })
        {
            conditions.Add($"exists ({InGroups("@includedGroups")})");
            values["includedGroups"] = Lower(includeGroups);
        }
        if (excludeGroups is { Length: > 0 })
        {
            conditions.Add($"not exists ({InGroups("@excludedGroups")})");
            values["excludedGroups"] = Lower(excludeGroups);
        }
        if (states is { Length: > 0 } && !states.Contains(UserState.All))
        {
            conditions.Add($"({State}) = any(@states)");
            values["states"] = states.Select(state => (int)state).ToArray();
        }
        if (kinds is { Length: > 0 })
        {
            conditions.Add("u.kind = any(@kinds)");
            values["kinds"] = kinds.Select(kind => (short)kind).ToArray();
        }
        return conditions.Count == 0 ? SqlCondition.True : new SqlCondition(string.Join(" and ", conditions), values);
    }

    public static IDictionary<UserState, int> CountStates(ScopeDatabase database)
    {
        var counts = database
            .Query<StateCount>(
                $"select ({State}) as number, count(*)::integer as users from umbraco.user_account u group by 1"
            )
            .ToDictionary(row => (UserState)row.Number, row => row.Users);
        var states = new Dictionary<UserState, int> { [UserState.All] = counts.Values.Sum() };
        foreach (var state in Enum.GetValues<UserState>().Where(state => state != UserState.All))
        {
            states[state] = counts.GetValueOrDefault(state);
        }
        return states;
    }

    private static string InGroups(string aliases) =>
        $"""
            select from umbraco.user_in_group i
            join umbraco.user_group g on g.id = i.user_group_id
            where i.user_id = u.id and lower(g.alias) = any({aliases})
            """;

    private static string[] Lower(string[] aliases) => [.. aliases.Select(alias => alias.ToLowerInvariant())];

    private sealed record StateCount(int Number, int Users);
}
