using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <summary>Lists and details of users. Names and pictures are for everybody, the rest for those who look after users.</summary>
internal static class UserReading
{
    public static void MapUserReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/user", ItemsAsync).ForSignedIn();
        api.MapGet("/filter/user", FilterAsync).ForSections(Sections.Users);
        var users = api.MapGroup("/user").ForSections(Sections.Users);
        users.MapGet("/", ListAsync);
        users.MapGet("/batch", BatchAsync);
        users.MapGet("/configuration", Configuration);
        users.MapGet("/{id:guid}", GetAsync);
        users.MapGet("/{id:guid}/calculate-start-nodes", CalculatedAsync);
    }

    private static async Task<IEnumerable<UserItemResponseModel>> ItemsAsync(
        IUserService users,
        UserPresentation presentation,
        [FromQuery] Guid[]? id
    ) => id is { Length: > 0 } ? (await users.GetAsync(id)).Select(presentation.Item) : [];

    private static async Task<IResult> ListAsync(
        IUserService users,
        UserPresentation presentation,
        CurrentUser me,
        Page page
    )
    {
        var (first, size) = page.Covering();
        var result = await users.GetAllAsync(me.Key, first, size);
        return result is { Success: true, Result: { } found }
            ? Results.Ok(
                new Paged<UserResponseModel>(
                    found.Total,
                    found.Items.Skip(page.Skip - first).Take(page.Take).Select(presentation.Model)
                )
            )
            : UserAnswers.Refused(result.Status);
    }

    private static async Task<IResult> FilterAsync(
        IUserService users,
        UserPresentation presentation,
        CurrentUser me,
        Page page,
        [FromQuery] Guid[]? userGroupIds,
        [FromQuery] UserState[]? userStates,
        string? filter,
        UserOrder orderBy = UserOrder.UserName,
        Direction orderDirection = Direction.Ascending
    )
    {
        var wanted = new UserFilter
        {
            IncludedUserGroups = userGroupIds is { Length: > 0 } ? userGroupIds.ToHashSet() : null,
            IncludeUserStates = userStates is { Length: > 0 } ? userStates.ToHashSet() : null,
            NameFilters = string.IsNullOrWhiteSpace(filter) ? null : new HashSet<string> { filter },
        };
        var (first, size) = page.Covering();
        var result = await users.FilterAsync(me.Key, wanted, first, size, orderBy, orderDirection);
        return result.Success
            ? Results.Ok(
                new Paged<UserResponseModel>(
                    result.Result.Total,
                    result.Result.Items.Skip(page.Skip - first).Take(page.Take).Select(presentation.Model)
                )
            )
            : UserAnswers.Refused(result.Status);
    }

    private static async Task<IResult> BatchAsync(
        IUserService users,
        UserPresentation presentation,
        UserAccess access,
        [FromQuery] Guid[]? id
    )
    {
        if (await access.RefusalAsync(id ?? []) is { } refusal)
        {
            return refusal;
        }
        UserResponseModel[] found = id is { Length: > 0 }
            ? [.. (await users.GetAsync(id)).Select(presentation.Model)]
            : [];
        return Results.Ok(new Paged<UserResponseModel>(found.Length, found));
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        IUserService users,
        UserPresentation presentation,
        UserAccess access
    ) =>
        await users.GetAsync(id) is not { } user ? UserAnswers.NotFound()
        : await access.RefusalAsync(id) is { } refusal ? refusal
        : Results.Ok(presentation.Model(user));

    private static async Task<IResult> CalculatedAsync(
        Guid id,
        IUserService users,
        UserPresentation presentation,
        UserAccess access
    ) =>
        await users.GetAsync(id) is not { } user ? UserAnswers.NotFound()
        : await access.RefusalAsync(id) is { } refusal ? refusal
        : Results.Ok(presentation.Calculated(user));

    private static UserConfigurationResponseModel Configuration(
        UserPresentation presentation,
        IUserInviteSender invitations,
        IOptionsMonitor<SecuritySettings> settings
    ) =>
        new(
            invitations.CanSendInvites(),
            settings.CurrentValue.UsernameIsEmail,
            presentation.PasswordConfiguration(),
            AllowChangePassword: true,
            AllowTwoFactor: true
        );
}
