using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Status = Umbraco.Cms.Core.Services.OperationStatus.MemberEditingOperationStatus;

namespace Ibis.Umbraco.Members;

/// <summary>What an account of a member has to be like: section <c>Umbraco:CMS:Security</c>.</summary>
public sealed class MemberAccountRules(
    IMemberService members,
    MemberPasswords passwords,
    IOptionsMonitor<SecuritySettings> settings
)
{
    // Longer ones do not fit into an index, and an e-mail address cannot be longer.
    private const int MaxLength = 254;

    /// <param name="key">The member that is changed; null for a new one.</param>
    /// <param name="password">Null where it stays as it is.</param>
    /// <returns>Null when all is well.</returns>
    public Status? FaultOf(MemberEditingModelBase model, Guid? key, string? password)
    {
        var username = model.Username.Trim();
        var email = model.Email.Trim();
        return string.IsNullOrWhiteSpace(NameOf(model)) ? Status.InvalidName
            : !IsUsername(username) ? Status.InvalidUsername
            : !IsEmail(email) ? Status.InvalidEmail
            : password is not null && passwords.Rules.FaultsOf(password).Count > 0 ? Status.InvalidPassword
            : IsOther(members.GetByUsername(username), key) ? Status.DuplicateUsername
            : settings.CurrentValue.MemberRequireUniqueEmail && IsOther(members.GetByEmail(email), key)
                ? Status.DuplicateEmail
            : null;
    }

    public static string? NameOf(ContentEditingModelBase model) =>
        model.Variants.FirstOrDefault(variant => variant.Culture is null && variant.Segment is null)?.Name;

    private bool IsUsername(string text) =>
        text.Length is > 0 and <= MaxLength
        && !text.Any(char.IsControl)
        && (
            settings.CurrentValue.AllowedUserNameCharacters is not { Length: > 0 } allowed
            || text.All(character => allowed.Contains(character, StringComparison.Ordinal))
        );

    private static bool IsEmail(string text) =>
        text.Length <= MaxLength && !text.Any(char.IsControl) && !text.Any(char.IsSurrogate) && text.IsEmail();

    private static bool IsOther(IMember? found, Guid? key) => found is not null && found.Key != key;
}
