using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.MemberNames;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.BackOffice.Members;

internal sealed record MemberVariantResponseModel(
    DateTime CreateDate,
    DateTime UpdateDate,
    string Name,
    string? Culture = null,
    string? Segment = null
);

/// <param name="Groups">Keys of groups.</param>
/// <param name="ProfileData">Of people who sign in elsewhere and have no account here, which this site does not know.</param>
internal sealed record MemberResponseModel(
    Guid Id,
    string Email,
    string Username,
    MemberTypeReferenceResponseModel MemberType,
    bool IsApproved,
    bool IsLockedOut,
    bool IsTwoFactorEnabled,
    int FailedPasswordAttempts,
    IReadOnlyList<Guid> Groups,
    MemberKind Kind,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<MemberVariantResponseModel> Variants,
    DateTime? LastLoginDate = null,
    DateTime? LastLockoutDate = null,
    DateTime? LastPasswordChangeDate = null,
    string? ProfileData = null
);

/// <summary>What is sent of a member, new or not.</summary>
internal interface IMemberAccount : IDocumentContent
{
    string Email { get; }

    string Username { get; }

    bool IsApproved { get; }

    IReadOnlyList<Guid>? Groups { get; }
}

internal sealed record CreateMemberRequestModel(
    string Email,
    string Username,
    string Password,
    ReferenceByIdModel MemberType,
    bool IsApproved,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    IReadOnlyList<Guid>? Groups = null,
    Guid? Id = null
) : IMemberAccount;

/// <param name="OldPassword">Looked at only together with a new one, and only when it is given.</param>
internal sealed record UpdateMemberRequestModel(
    string Email,
    string Username,
    bool IsApproved,
    bool IsLockedOut,
    bool IsTwoFactorEnabled,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    string? OldPassword = null,
    string? NewPassword = null,
    IReadOnlyList<Guid>? Groups = null
) : IMemberAccount;
