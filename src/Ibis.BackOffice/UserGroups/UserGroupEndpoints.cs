using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.UserGroups;

/// <summary>Groups and what they may do. Names are read by everybody, the rest by those who look after users.</summary>
internal static class UserGroupEndpoints
{
    public static void MapUserGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/user-group", ItemsAsync).ForSignedIn();
        api.MapGet("/filter/user-group", FilterAsync).ForSections(Sections.Users);
        var groups = api.MapGroup("/user-group").ForSections(Sections.Users);
        groups.MapGet("/", FilterAsync);
        groups.MapGet("/{id:guid}", GetAsync);
        groups.MapPost("/", CreateAsync);
        groups.MapPut("/{id:guid}", UpdateAsync);
        groups.MapDelete("/{id:guid}", DeleteOneAsync);
        groups.MapDelete("/", DeleteManyAsync);
    }

    private static async Task<IEnumerable<UserGroupItemResponseModel>> ItemsAsync(
        IUserGroupService groups,
        [FromQuery] Guid[]? id
    ) => id is { Length: > 0 } ? (await groups.GetAsync((IEnumerable<Guid>)id)).Select(UserGroupPresentation.Item) : [];

    private static async Task<IResult> FilterAsync(
        IUserGroupService groups,
        UserGroupPresentation presentation,
        CurrentUser me,
        Page page,
        string? filter
    )
    {
        var result = await groups.FilterAsync(me.Key, filter, page.Skip, page.Take);
        return result.Success
            ? Results.Ok(
                new Paged<UserGroupResponseModel>(
                    result.Result.Total,
                    await presentation.ModelsAsync(result.Result.Items)
                )
            )
            : UserGroupAnswers.Refused(result.Status);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        IUserGroupService groups,
        UserGroupPresentation presentation,
        GroupAccess access
    )
    {
        if (await groups.GetAsync(id) is not { } group)
        {
            return UserGroupAnswers.NotFound();
        }
        return await access.RefusalAsync(id) ?? Results.Ok((await presentation.ModelsAsync([group]))[0]);
    }

    private static async Task<IResult> CreateAsync(
        UserGroupRequestModel model,
        IUserGroupService groups,
        UserGroupPresentation presentation,
        GroupAccess access,
        CurrentUser me
    )
    {
        var group = presentation.New(model);
        if (await presentation.FillAsync(group, model) is var status && status != UserGroupOperationStatus.Success)
        {
            return UserGroupAnswers.Refused(status);
        }
        if (access.RightsRefusal(group) is { } refusal)
        {
            return refusal;
        }
        var result = await groups.CreateAsync(group, me.Key);
        return result.Success
            ? Answers.Created(result.Result.Key, $"user-group/{result.Result.Key}")
            : UserGroupAnswers.Refused(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UserGroupRequestModel model,
        IUserGroupService groups,
        UserGroupPresentation presentation,
        GroupAccess access,
        CurrentUser me
    )
    {
        if (await groups.GetAsync(id) is not { } group)
        {
            return UserGroupAnswers.NotFound();
        }
        if (await access.RefusalAsync(id) is { } denied)
        {
            return denied;
        }
        if (await presentation.FillAsync(group, model) is var status && status != UserGroupOperationStatus.Success)
        {
            return UserGroupAnswers.Refused(status);
        }
        if (access.RightsRefusal(group) is { } refusal)
        {
            return refusal;
        }
        var result = await groups.UpdateAsync(group, me.Key);
        return result.Success ? Results.Ok() : UserGroupAnswers.Refused(result.Status);
    }

    private static Task<IResult> DeleteOneAsync(Guid id, IUserGroupService groups, GroupAccess access) =>
        DeleteAsync([id], groups, access);

    private static Task<IResult> DeleteManyAsync(
        [FromBody] DeleteUserGroupsRequestModel model,
        IUserGroupService groups,
        GroupAccess access
    ) => DeleteAsync([.. model.UserGroupIds.Select(group => group.Id)], groups, access);

    private static async Task<IResult> DeleteAsync(HashSet<Guid> keys, IUserGroupService groups, GroupAccess access)
    {
        if (await access.RefusalAsync([.. keys]) is { } refusal)
        {
            return refusal;
        }
        return UserGroupAnswers.Of(await groups.DeleteAsync(keys));
    }
}
