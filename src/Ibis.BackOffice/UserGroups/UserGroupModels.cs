using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.UserGroups;

internal sealed record UserGroupResponseModel(
    Guid Id,
    bool IsDeletable,
    bool AliasCanBeChanged,
    string Name,
    string Alias,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    bool DocumentRootAccess,
    bool MediaRootAccess,
    bool ElementRootAccess,
    IReadOnlyList<string> FallbackPermissions,
    IReadOnlyList<PermissionModel> Permissions,
    string? Description = null,
    string? Icon = null,
    ReferenceByIdModel? DocumentStartNode = null,
    ReferenceByIdModel? MediaStartNode = null,
    ReferenceByIdModel? ElementStartNode = null
);

/// <summary>For creating and changing.</summary>
internal sealed record UserGroupRequestModel(
    string Name,
    string Alias,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    bool DocumentRootAccess,
    bool MediaRootAccess,
    bool ElementRootAccess,
    IReadOnlyList<string> FallbackPermissions,
    IReadOnlyList<PermissionModel> Permissions,
    Guid? Id = null,
    string? Description = null,
    string? Icon = null,
    ReferenceByIdModel? DocumentStartNode = null,
    ReferenceByIdModel? MediaStartNode = null,
    ReferenceByIdModel? ElementStartNode = null
);

internal sealed record UserGroupItemResponseModel(
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    string? Icon = null,
    string? Alias = null
);

internal sealed record DeleteUserGroupsRequestModel(IReadOnlyList<ReferenceByIdModel> UserGroupIds);
