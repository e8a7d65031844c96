using Ibis.BackOffice.Api;
using Ibis.BackOffice.UserGroups;
using Ibis.BackOffice.Users;

namespace Ibis.BackOffice.OwnAccount;

internal sealed record CurrentUserResponseModel(
    Guid Id,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds,
    bool HasElementRootAccess,
    IReadOnlyList<string> AvatarUrls,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    bool HasAccessToSensitiveData,
    IReadOnlyList<string> FallbackPermissions,
    IReadOnlyList<PermissionModel> Permissions,
    IReadOnlyList<string> AllowedSections,
    bool IsAdmin,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    string? LanguageIsoCode = null
);

internal sealed record CurrentUserConfigurationResponseModel(
    bool KeepUserLoggedIn,
    PasswordConfigurationResponseModel PasswordConfiguration,
    bool AllowChangePassword,
    bool AllowTwoFactor
);

internal sealed record UpdateCurrentUserRequestModel(string LanguageIsoCode);

internal sealed record ChangePasswordCurrentUserRequestModel(string NewPassword, string? OldPassword = null);

internal sealed record UserExternalLoginProviderModel(
    string ProviderSchemeName,
    bool IsLinkedOnUser,
    bool HasManualLinkingEnabled,
    string? ProviderKey = null
);
