using Ibis.Umbraco.PlainContent;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Members;

/// <summary>What members have besides their values: the account.</summary>
internal static class MemberKind
{
    public static readonly EntityColumns<IMember> Columns = PlainContentKind<IMember, MemberRow>.CommonColumns(
        ("Username", "d.username"),
        ("Email", "d.email"),
        ("SecurityStamp", "d.security_stamp"),
        ("IsApproved", "d.is_approved"),
        ("IsLockedOut", "d.is_locked_out"),
        ("FailedPasswordAttempts", "d.failed_password_attempts"),
        ("LastLoginDate", "d.last_login"),
        ("LastLockoutDate", "d.last_lockout"),
        ("LastPasswordChangeDate", "d.last_password_change"),
        ("EmailConfirmedDate", "d.email_confirmed")
    );

    public static readonly PlainContentKind<IMember, MemberRow> Kind = new()
    {
        ObjectType = Constants.ObjectTypes.Member,
        Table = "member",
        RecycleBinId = Constants.System.Root,
        // Two people may have the same name.
        NamesAreUnique = false,
        Own =
        [
            ("username", member => member.Username),
            ("email", member => member.Email),
            ("password", member => member.RawPasswordValue ?? string.Empty),
            ("password_config", member => member.PasswordConfiguration),
            ("security_stamp", member => member.SecurityStamp),
            ("is_approved", member => member.IsApproved),
            ("is_locked_out", member => member.IsLockedOut),
            ("failed_password_attempts", member => member.FailedPasswordAttempts),
            ("last_login", member => member.LastLoginDate),
            ("last_lockout", member => member.LastLockoutDate),
            ("last_password_change", member => member.LastPasswordChangeDate),
            ("email_confirmed", member => member.EmailConfirmedDate),
        ],
        Columns = Columns,
        Create = Create,
        AnnounceRefresh = (events, member) =>
            events.Publish(new MemberRefreshNotification(member, new EventMessages())),
    };

    private static IMember Create(MemberRow row, IContentTypeComposition type, PropertyCollection properties)
    {
        var member = new Member(row.Name, row.Email, row.Username, row.Password, (IMemberType)type, row.IsApproved);
        member.DisableChangeTracking();
        member.Properties = properties;
        member.PasswordConfiguration = row.PasswordConfig;
        member.SecurityStamp = row.SecurityStamp;
        member.IsLockedOut = row.IsLockedOut;
        member.FailedPasswordAttempts = row.FailedPasswordAttempts;
        member.LastLoginDate = row.LastLogin;
        member.LastLockoutDate = row.LastLockout;
        member.LastPasswordChangeDate = row.LastPasswordChange;
        member.EmailConfirmedDate = row.EmailConfirmed;
        member.EnableChangeTracking();
        return member;
    }
}
