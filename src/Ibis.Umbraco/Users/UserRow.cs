using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.Umbraco.Users;

internal sealed record UserRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public short Kind { get; init; }
    public required string Name { get; init; }
    public required string Username { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public string? PasswordConfig { get; init; }
    public string? SecurityStamp { get; init; }
    public string? Language { get; init; }
    public string? Avatar { get; init; }
    public bool IsApproved { get; init; }
    public bool IsLockedOut { get; init; }
    public int FailedPasswordAttempts { get; init; }
    public DateTime? LastLockout { get; init; }
    public DateTime? LastPasswordChange { get; init; }
    public DateTime? LastLogin { get; init; }
    public DateTime? EmailConfirmed { get; init; }
    public DateTime? Invited { get; init; }
    public DateTime Created { get; init; }
    public DateTime Updated { get; init; }
    public required int[] GroupIds { get; init; }
    public required int[] StartContentIds { get; init; }
    public required int[] StartMediaIds { get; init; }
    public required int[] StartElementIds { get; init; }

    public IUser ToEntity(GlobalSettings settings, IEnumerable<IUserGroup> groups) =>
        new User(
            settings,
            Id,
            Name,
            Email,
            Username,
            Password,
            PasswordConfig,
            groups.Where(group => GroupIds.Contains(group.Id)).Select(ReadOnly),
            StartContentIds,
            StartMediaIds,
            StartElementIds
        ).Loaded(user =>
        {
            user.Key = Key;
            user.Kind = (UserKind)Kind;
            user.SecurityStamp = SecurityStamp;
            user.Language = Language ?? settings.DefaultUILanguage;
            user.Avatar = Avatar;
            user.IsApproved = IsApproved;
            user.IsLockedOut = IsLockedOut;
            user.FailedPasswordAttempts = FailedPasswordAttempts;
            user.LastLockoutDate = LastLockout;
            user.LastPasswordChangeDate = LastPasswordChange;
            user.LastLoginDate = LastLogin;
            user.EmailConfirmedDate = EmailConfirmed;
            user.InvitedDate = Invited;
            user.CreateDate = Created;
            user.UpdateDate = Updated;
        });

    private static ReadOnlyUserGroup ReadOnly(IUserGroup group) =>
        new(
            group.Id,
            group.Key,
            group.Name,
            group.Description,
            group.Icon,
            group.StartContentId,
            group.StartMediaId,
            group.StartElementId,
            group.Alias,
            group.AllowedLanguages,
            group.AllowedSections,
            group.Permissions.ToHashSet(StringComparer.Ordinal),
            group.GranularPermissions.ToHashSet(),
            group.HasAccessToAllLanguages
        );
}
