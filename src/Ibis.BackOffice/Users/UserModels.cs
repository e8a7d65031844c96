using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.BackOffice.Users;

internal sealed record UserResponseModel(
    Guid Id,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds,
    bool HasElementRootAccess,
    IReadOnlyList<string> AvatarUrls,
    UserState State,
    int FailedLoginAttempts,
    DateTime CreateDate,
    DateTime UpdateDate,
    bool IsAdmin,
    UserKind Kind,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    string? LanguageIsoCode = null,
    DateTime? LastLoginDate = null,
    DateTime? LastLockoutDate = null,
    DateTime? LastPasswordChangeDate = null
);

internal sealed record CreateUserRequestModel(
    UserKind Kind,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    Guid? Id = null
);

internal sealed record UpdateUserRequestModel(
    string LanguageIsoCode,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds,
    bool HasElementRootAccess,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds
);

internal sealed record InviteUserRequestModel(
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    string? Message = null,
    Guid? Id = null
);

internal sealed record ResendInviteUserRequestModel(ReferenceByIdModel User, string? Message = null);

internal sealed record VerifyInviteUserRequestModel(ReferenceByIdModel User, string Token);

internal sealed record VerifyInviteUserResponseModel(PasswordConfigurationResponseModel PasswordConfiguration);

internal sealed record CreateInitialPasswordUserRequestModel(string Password, ReferenceByIdModel User, string Token);

/// <summary>For enabling, disabling, unlocking and deleting.</summary>
internal sealed record UsersRequestModel(IReadOnlyList<ReferenceByIdModel> UserIds)
{
    public HashSet<Guid> Keys => [.. UserIds.Select(user => user.Id)];
}

internal sealed record UpdateUserGroupsOnUserRequestModel(
    IReadOnlyList<ReferenceByIdModel> UserIds,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds
);

internal sealed record ChangePasswordUserRequestModel(string NewPassword);

internal sealed record ResetPasswordUserResponseModel(string? ResetPassword = null);

internal sealed record SetAvatarRequestModel(ReferenceByIdModel File);

internal sealed record UserItemResponseModel(
    IReadOnlyList<string> AvatarUrls,
    UserKind Kind,
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record CalculatedUserStartNodesResponseModel(
    Guid Id,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds,
    bool HasElementRootAccess
);

internal sealed record CreateUserClientCredentialsRequestModel(string ClientId, string ClientSecret);

internal sealed record PasswordConfigurationResponseModel(
    int MinimumPasswordLength,
    bool RequireNonLetterOrDigit,
    bool RequireDigit,
    bool RequireLowercase,
    bool RequireUppercase
);

internal sealed record UserConfigurationResponseModel(
    bool CanInviteUsers,
    bool UsernameIsEmail,
    PasswordConfigurationResponseModel PasswordConfiguration,
    bool AllowChangePassword,
    bool AllowTwoFactor
);
