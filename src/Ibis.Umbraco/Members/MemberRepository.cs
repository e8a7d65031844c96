using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.PlainContent;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Tables;
using Npgsql;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Members;

internal sealed class MemberRepository(PlainContentWriting writing, ContentTypeStore types)
    : PlainContentRepository<IMember, MemberRow>(MemberKind.Kind, writing, types),
        IMemberRepository
{
    private const string InGroup = """
        exists (
            select from umbraco.member_in_group i
            join umbraco.node g on g.id = i.group_id
            where i.member_id = n.id and lower(g.name) = lower(@group)
        )
        """;

    void IWriteRepository<IMember>.Save(IMember entity)
    {
        KeepPassword(entity);
        if (string.IsNullOrEmpty(entity.SecurityStamp) || entity.IsPropertyDirty(nameof(IMember.RawPasswordValue)))
        {
            entity.SecurityStamp = Guid.NewGuid().ToString();
        }
        try
        {
            Save(entity);
        }
        catch (PostgresException exception) when (exception.ConstraintName == "member_username")
        {
            throw new InvalidOperationException(
                "Another member has this user name already. Choose another one.",
                exception
            );
        }
    }

    public int[] GetMemberIds(string[] names) =>
        [
            .. Writing.Database.Query<int>(
                "select node_id from umbraco.member where lower(username) = any(@names)",
                new { names = names.Select(name => name.ToLowerInvariant()).ToArray() }
            ),
        ];

    public IMember? GetByUsername(string? username) =>
        username is null
            ? null
            : Reader.Read("lower(d.username) = lower(@username)", new { username }).FirstOrDefault();

    public bool Exists(string username) => GetMemberIds([username]).Length > 0;

    public IEnumerable<IMember> GetByMemberGroup(string groupName) =>
        Reader.Read($"{InGroup} order by n.id", new { group = groupName });

    public IEnumerable<IMember> FindMembersInRole(
        string roleName,
        string usernameToMatch,
        StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith
    )
    {
        var match = matchType switch
        {
            StringPropertyMatchType.Exact => "lower(d.username) = lower(@text)",
            StringPropertyMatchType.StartsWith => "starts_with(lower(d.username), lower(@text))",
            StringPropertyMatchType.EndsWith => "right(lower(d.username), length(@text)) = lower(@text)",
            StringPropertyMatchType.Contains => "strpos(lower(d.username), lower(@text)) > 0",
            StringPropertyMatchType.Wildcard => "lower(d.username) like replace(lower(@text), '*', '%')",
            _ => throw new NotSupportedException(
                $"Members cannot be found by {matchType}. Use Exact, StartsWith, EndsWith or Contains."
            ),
        };
        return Reader.Read($"{InGroup} and {match} order by n.id", new { group = roleName, text = usernameToMatch });
    }

    public int GetCountByQuery(IQuery<IMember>? query) => Count(query);

    public Task<PagedModel<IMember>> GetPagedByFilterAsync(
        MemberFilter memberFilter,
        int skip,
        int take,
        Ordering? ordering = null
    )
    {
        var condition = new SqlCondition(
            $"""
            (@typeKey::uuid is null or d.content_type_id = (select t.id from umbraco.node t where t.key = @typeKey))
            and (@group::text is null or {InGroup})
            and (@isApproved::boolean is null or d.is_approved = @isApproved)
            and (@isLockedOut::boolean is null or d.is_locked_out = @isLockedOut)
            and (@text::text is null or strpos(lower(n.name), lower(@text)) > 0
                or strpos(lower(d.username), lower(@text)) > 0 or strpos(lower(d.email), lower(@text)) > 0)
            """,
            new Dictionary<string, object?>
            {
                ["typeKey"] = memberFilter.MemberTypeId,
                ["group"] = memberFilter.MemberGroupName,
                ["isApproved"] = memberFilter.IsApproved,
                ["isLockedOut"] = memberFilter.IsLockedOut,
                ["text"] = string.IsNullOrWhiteSpace(memberFilter.Filter) ? null : memberFilter.Filter,
            }
        );
        return Task.FromResult(new PagedModel<IMember>(CountWhere(condition), Page(condition, (skip, take), ordering)));
    }

    /// <summary>Only what a sign-in changes, without touching values, relations or other caches.</summary>
    public Task UpdateLoginPropertiesAsync(IMember member)
    {
        Writing.Database.Execute(
            """
            update umbraco.member
            set last_login = @lastLogin, last_lockout = @lastLockout, is_locked_out = @IsLockedOut,
                failed_password_attempts = @FailedPasswordAttempts, security_stamp = @SecurityStamp
            where node_id = @Id
            """,
            new
            {
                member.Id,
                lastLogin = StoredTime.Utc(member.LastLoginDate),
                lastLockout = StoredTime.Utc(member.LastLockoutDate),
                member.IsLockedOut,
                member.FailedPasswordAttempts,
                member.SecurityStamp,
            }
        );
        member.ResetDirtyProperties();
        return Task.CompletedTask;
    }

    // Editing a member in the back office brings no password along.
    private void KeepPassword(IMember entity)
    {
        if (entity.HasIdentity && string.IsNullOrEmpty(entity.RawPasswordValue))
        {
            entity.RawPasswordValue = Writing.Database.Scalar<string>(
                "select password from umbraco.member where node_id = @Id",
                new { entity.Id }
            );
        }
    }
}
