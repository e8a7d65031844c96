using Ibis.BackOffice.Api;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Users;

/// <summary>Users as the client sees them.</summary>
internal sealed class UserPresentation(
    IEntityService entities,
    AppCaches caches,
    MediaFileManager files,
    IImageUrlGenerator images,
    IOptionsMonitor<UserPasswordConfigurationSettings> passwords
)
{
    public UserResponseModel Model(IUser user)
    {
        var documents = StartNodes.Of(entities, user.StartContentIds, UmbracoObjectTypes.Document);
        var media = StartNodes.Of(entities, user.StartMediaIds, UmbracoObjectTypes.Media);
        var elements = StartNodes.Of(entities, user.StartElementIds, UmbracoObjectTypes.ElementContainer);
        return new UserResponseModel(
            user.Key,
            documents.Nodes,
            documents.HasRoot,
            media.Nodes,
            media.HasRoot,
            elements.Nodes,
            elements.HasRoot,
            Avatars(user),
            user.UserState,
            user.FailedPasswordAttempts,
            user.CreateDate,
            user.UpdateDate,
            user.IsAdmin(),
            user.Kind,
            user.Email,
            user.Username,
            user.Name ?? string.Empty,
            [.. user.Groups.Select(group => new ReferenceByIdModel(group.Key))],
            user.Language,
            user.LastLoginDate,
            user.LastLockoutDate,
            user.LastPasswordChangeDate
        );
    }

    public UserItemResponseModel Item(IUser user) =>
        new(Avatars(user), user.Kind, user.Name ?? user.Username, user.Key, []);

    /// <summary>What her groups and she together may start from.</summary>
    public CalculatedUserStartNodesResponseModel Calculated(IUser user)
    {
        var (documents, media, elements) = CalculatedNodes(user);
        return new CalculatedUserStartNodesResponseModel(
            user.Key,
            documents.Nodes,
            documents.HasRoot,
            media.Nodes,
            media.HasRoot,
            elements.Nodes,
            elements.HasRoot
        );
    }

    public (StartNodes Documents, StartNodes Media, StartNodes Elements) CalculatedNodes(IUser user) =>
        (
            StartNodes.Of(entities, user.CalculateContentStartNodeIds(entities, caches), UmbracoObjectTypes.Document),
            StartNodes.Of(entities, user.CalculateMediaStartNodeIds(entities, caches), UmbracoObjectTypes.Media),
            StartNodes.Of(
                entities,
                user.CalculateElementStartNodeIds(entities, caches),
                UmbracoObjectTypes.ElementContainer
            )
        );

    public IReadOnlyList<string> Avatars(IUser user) => user.GetUserAvatarUrls(caches.RuntimeCache, files, images);

    public PasswordConfigurationResponseModel PasswordConfiguration()
    {
        var rules = passwords.CurrentValue;
        return new PasswordConfigurationResponseModel(
            rules.RequiredLength,
            rules.RequireNonLetterOrDigit,
            rules.RequireDigit,
            rules.RequireLowercase,
            rules.RequireUppercase
        );
    }
}
