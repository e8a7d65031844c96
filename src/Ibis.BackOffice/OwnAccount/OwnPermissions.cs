using Ibis.BackOffice.Access;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.OwnAccount;

internal sealed record UserPermissionModel(Guid NodeKey, IEnumerable<string> Permissions);

internal sealed record UserPermissionsResponseModel(IEnumerable<UserPermissionModel> Permissions);

/// <summary>What one may do with particular nodes.</summary>
internal static class OwnPermissions
{
    public static void MapOwnPermissions(this IEndpointRouteBuilder own)
    {
        var permissions = own.MapGroup("/permissions");
        permissions.MapGet(
            "/",
            async (IUserService users, CurrentUser me, [FromQuery] Guid[]? id) =>
                Answer(await users.GetPermissionsAsync(me.Key, id ?? []))
        );
        permissions.MapGet(
            "/document",
            async (IUserService users, CurrentUser me, [FromQuery] Guid[]? id) =>
                Answer(await users.GetDocumentPermissionsAsync(me.Key, id ?? []))
        );
        permissions.MapGet(
            "/media",
            async (IUserService users, CurrentUser me, [FromQuery] Guid[]? id) =>
                Answer(await users.GetMediaPermissionsAsync(me.Key, id ?? []))
        );
        permissions.MapGet(
            "/element",
            async (IUserService users, CurrentUser me, [FromQuery] Guid[]? id) =>
                Answer(await users.GetElementPermissionsAsync(me.Key, id ?? []))
        );
    }

    private static IResult Answer(Attempt<IEnumerable<NodePermissions>, UserOperationStatus> result) =>
        result.Success
            ? Results.Ok(
                new UserPermissionsResponseModel(
                    result.Result.Select(node => new UserPermissionModel(node.NodeKey, node.Permissions))
                )
            )
            : UserAnswers.Refused(result.Status);
}
