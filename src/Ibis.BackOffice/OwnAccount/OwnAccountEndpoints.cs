using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.SignIn;
using Ibis.BackOffice.UserGroups;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.BackOffice.OwnAccount;

/// <summary>What everybody may read and change of her own account, and of no other.</summary>
internal static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/user/current").ForSignedIn();
        own.MapGet("/", GetAsync);
        own.MapGet("/configuration", Configuration);
        own.MapGet("/login-providers", () => Array.Empty<UserExternalLoginProviderModel>());
        own.MapPut("/profile", UpdateAsync);
        own.MapPost("/change-password", ChangePasswordAsync);
        own.MapPost("/avatar", SetAvatarAsync);
        own.MapDelete("/avatar", ClearAvatarAsync);
        own.MapOwnPermissions();
        own.MapOwnTwoFactor();
    }

    private static async Task<CurrentUserResponseModel> GetAsync(
        CurrentUser me,
        UserPresentation presentation,
        ILanguageService languages
    )
    {
        var user = me.User;
        var (documents, media, elements) = presentation.CalculatedNodes(user);
        var allowed = (await user.CalculateAllowedLanguageIdsAsync(languages)).ToHashSet();
        return new CurrentUserResponseModel(
            user.Key,
            documents.Nodes,
            documents.HasRoot,
            media.Nodes,
            media.HasRoot,
            elements.Nodes,
            elements.HasRoot,
            presentation.Avatars(user),
            [
                .. (await languages.GetAllAsync())
                    .Where(language => allowed.Contains(language.Id))
                    .Select(language => language.IsoCode),
            ],
            user.Groups.Any(group => group.HasAccessToAllLanguages),
            user.HasAccessToSensitiveData(),
            [.. user.Groups.SelectMany(group => group.Permissions).Distinct(StringComparer.Ordinal)],
            PermissionMapping.ToModels(user.Groups.SelectMany(group => group.GranularPermissions)),
            [.. user.AllowedSections.Select(Sections.ToClient)],
            user.IsAdmin(),
            user.Email,
            user.Username,
            user.Name ?? user.Username,
            [.. user.Groups.Select(group => new ReferenceByIdModel(group.Key))],
            user.Language
        );
    }

    private static CurrentUserConfigurationResponseModel Configuration(
        UserPresentation presentation,
        IOptionsMonitor<SecuritySettings> settings
    ) =>
        new(
            settings.CurrentValue.KeepUserLoggedIn,
            presentation.PasswordConfiguration(),
            AllowChangePassword: true,
            AllowTwoFactor: true
        );

    private static async Task<IResult> UpdateAsync(
        UpdateCurrentUserRequestModel model,
        IUserService users,
        CurrentUser me
    )
    {
        var result = await users.UpdateProfileAsync(
            me.Key,
            new UserUpdateProfileModel { LanguageIsoCode = model.LanguageIsoCode }
        );
        return result.Success ? Results.Ok() : UserAnswers.Refused(result.Status);
    }

    private static async Task<IResult> ChangePasswordAsync(
        ChangePasswordCurrentUserRequestModel model,
        HttpContext http,
        IUserService users,
        Sessions sessions,
        SignInLimits limits,
        CurrentUser me
    )
    {
        // Whoever finds an open browser must not guess the password there.
        if (limits.Attempt(http) is { } wait)
        {
            return UserAnswers.TooMany(http, wait);
        }
        var result = await users.ChangePasswordAsync(
            me.Key,
            new ChangeUserPasswordModel
            {
                UserKey = me.Key,
                NewPassword = model.NewPassword,
                // Nothing is no password either; without it Umbraco's service demands one.
                OldPassword = model.OldPassword,
            }
        );
        if (!result.Success)
        {
            return UserAnswers.Refused(result.Status, result.Result?.Error);
        }
        // Every session ended with the old password; this browser goes on with a new one.
        if (await users.GetAsync(me.Key) is { } user)
        {
            sessions.Replace(http, user);
        }
        return Results.Ok();
    }

    private static async Task<IResult> SetAvatarAsync(
        SetAvatarRequestModel model,
        IUserService users,
        CurrentUser me
    ) => UserAnswers.Of(await users.SetAvatarAsync(me.Key, model.File.Id));

    private static async Task<IResult> ClearAvatarAsync(IUserService users, CurrentUser me) =>
        UserAnswers.Of(await users.ClearAvatarAsync(me.Key));
}
