using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.UserGroups;

/// <summary>Putting users into groups and taking them out.</summary>
internal static class GroupMembership
{
    public static void MapGroupMembership(this IEndpointRouteBuilder api)
    {
        api.MapPost("/user/set-user-groups", SetGroupsAsync).ForSections(Sections.Users);
        var people = api.MapGroup("/user-group/{id:guid}/users").ForSections(Sections.Users);
        people.MapPost("/", AddUsersAsync);
        people.MapDelete("/", RemoveUsersAsync);
    }

    private static async Task<IResult> SetGroupsAsync(
        UpdateUserGroupsOnUserRequestModel model,
        IUserGroupService groups,
        UserAccess access,
        CurrentUser me
    )
    {
        HashSet<Guid> keys = [.. model.UserIds.Select(user => user.Id)];
        return await access.RefusalAsync([.. keys])
            ?? UserGroupAnswers.Of(
                await groups.UpdateUserGroupsOnUsersAsync(
                    model.UserGroupIds.Select(group => group.Id).ToHashSet(),
                    keys,
                    me.Key
                )
            );
    }

    private static async Task<IResult> AddUsersAsync(
        Guid id,
        ReferenceByIdModel[] users,
        IUserGroupService groups,
        GroupAccess access,
        UserAccess userAccess,
        CurrentUser me
    )
    {
        Guid[] keys = [.. users.Select(user => user.Id).Distinct()];
        if ((await access.RefusalAsync(id) ?? await userAccess.RefusalAsync(keys)) is { } refusal)
        {
            return refusal;
        }
        return UserGroupAnswers.Of(
            await groups.AddUsersToUserGroupAsync(new UsersToUserGroupManipulationModel(id, keys), me.Key)
        );
    }

    private static async Task<IResult> RemoveUsersAsync(
        Guid id,
        [FromBody] ReferenceByIdModel[] users,
        IUserGroupService groups,
        GroupAccess access,
        UserAccess userAccess,
        CurrentUser me
    )
    {
        Guid[] keys = [.. users.Select(user => user.Id).Distinct()];
        if ((await access.RefusalAsync(id) ?? await userAccess.RefusalAsync(keys)) is { } refusal)
        {
            return refusal;
        }
        return UserGroupAnswers.Of(
            await groups.RemoveUsersFromUserGroupAsync(new UsersToUserGroupManipulationModel(id, keys), me.Key)
        );
    }
}
