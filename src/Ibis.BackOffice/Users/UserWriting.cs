using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <summary>Making, changing, enabling, disabling and deleting accounts of others.</summary>
internal static class UserWriting
{
    public static void MapUserWriting(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/user").ForSections(Sections.Users);
        users.MapPost("/", CreateAsync);
        users.MapPut("/{id:guid}", UpdateAsync);
        users.MapDelete("/{id:guid}", DeleteAsync);
        users.MapDelete("/", DeleteManyAsync);
        users.MapPost("/enable", EnableAsync);
        users.MapPost("/disable", DisableAsync);
        users.MapPost("/unlock", UnlockAsync);
        users.MapPost("/avatar/{id:guid}", SetAvatarAsync);
        users.MapDelete("/avatar/{id:guid}", ClearAvatarAsync);
    }

    private static async Task<IResult> CreateAsync(CreateUserRequestModel model, IUserService users, CurrentUser me)
    {
        if (model.Kind == UserKind.Api)
        {
            return ClientCredentials.NotOffered();
        }
        var result = await users.CreateAsync(
            me.Key,
            new UserCreateModel
            {
                Id = model.Id,
                Kind = model.Kind,
                Email = model.Email.Trim(),
                UserName = model.UserName.Trim(),
                Name = model.Name.Trim(),
                UserGroupKeys = Keys(model.UserGroupIds),
            },
            approveUser: true
        );
        return result is { Success: true, Result.CreatedUser: { } user }
            ? Answers.Created(user.Key, $"user/{user.Key}")
            : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateUserRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    )
    {
        if (await users.GetAsync(id) is not { } user)
        {
            return UserAnswers.NotFound();
        }
        // With another address one gets the mail with which a password is chosen.
        var isTakeover = user.Email != model.Email || user.Username != model.UserName;
        if (await (isTakeover ? access.TakeoverRefusalAsync(id) : access.RefusalAsync(id)) is { } refusal)
        {
            return refusal;
        }
        var result = await users.UpdateAsync(
            me.Key,
            new UserUpdateModel
            {
                ExistingUserKey = id,
                Email = model.Email.Trim(),
                UserName = model.UserName.Trim(),
                Name = model.Name.Trim(),
                LanguageIsoCode = model.LanguageIsoCode,
                ContentStartNodeKeys = Keys(model.DocumentStartNodeIds),
                HasContentRootAccess = model.HasDocumentRootAccess,
                MediaStartNodeKeys = Keys(model.MediaStartNodeIds),
                HasMediaRootAccess = model.HasMediaRootAccess,
                ElementStartNodeKeys = Keys(model.ElementStartNodeIds),
                HasElementRootAccess = model.HasElementRootAccess,
                UserGroupKeys = Keys(model.UserGroupIds),
            }
        );
        return result.Success ? Results.Ok() : UserAnswers.Refused(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IUserService users, UserAccess access, CurrentUser me) =>
        await access.RefusalAsync(id) ?? UserAnswers.Of(await users.DeleteAsync(me.Key, id));

    private static async Task<IResult> DeleteManyAsync(
        [FromBody] UsersRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    ) => await access.RefusalAsync([.. model.Keys]) ?? UserAnswers.Of(await users.DeleteAsync(me.Key, model.Keys));

    private static async Task<IResult> EnableAsync(
        UsersRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    ) => await access.RefusalAsync([.. model.Keys]) ?? UserAnswers.Of(await users.EnableAsync(me.Key, model.Keys));

    private static async Task<IResult> DisableAsync(
        UsersRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    ) => await access.RefusalAsync([.. model.Keys]) ?? UserAnswers.Of(await users.DisableAsync(me.Key, model.Keys));

    private static async Task<IResult> UnlockAsync(
        UsersRequestModel model,
        IUserService users,
        UserAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync([.. model.Keys]) is { } refusal)
        {
            return refusal;
        }
        var result = await users.UnlockAsync(me.Key, [.. model.Keys]);
        return result.Success ? Results.Ok() : UserAnswers.Refused(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> SetAvatarAsync(
        Guid id,
        SetAvatarRequestModel model,
        IUserService users,
        UserAccess access
    ) => await access.RefusalAsync(id) ?? UserAnswers.Of(await users.SetAvatarAsync(id, model.File.Id));

    private static async Task<IResult> ClearAvatarAsync(Guid id, IUserService users, UserAccess access) =>
        await access.RefusalAsync(id) ?? UserAnswers.Of(await users.ClearAvatarAsync(id));

    private static HashSet<Guid> Keys(IEnumerable<ReferenceByIdModel> references) =>
        [.. references.Select(reference => reference.Id)];
}
