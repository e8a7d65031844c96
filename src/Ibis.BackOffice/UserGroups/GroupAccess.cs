using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Extensions;

namespace Ibis.BackOffice.UserGroups;

/// <summary>Whether the current user may give and take groups. Nobody hands on rights that she does not have herself.</summary>
internal sealed class GroupAccess(IUserGroupPermissionAuthorizer authorizer, CurrentUser current)
{
    /// <summary>Umbraco's rule: besides administrators only those who are in a group change it and its people.</summary>
    public async Task<IResult?> RefusalAsync(params Guid[] groups) =>
        await authorizer.IsDeniedAsync(current.User, groups) ? Answers.Forbidden() : null;

    /// <summary>Umbraco's service asks about sections and start nodes; verbs and languages are asked about here.</summary>
    public IResult? RightsRefusal(IUserGroup group) =>
        Rights.Exceed(current.User, [group.ToReadOnlyGroup()]) ? Beyond() : null;

    private static IResult Beyond() =>
        Answers.Problem(
            StatusCodes.Status403Forbidden,
            "This goes beyond your own rights",
            "You can give others only sections, permissions and languages that you have yourself.",
            "Unauthorized"
        );
}
