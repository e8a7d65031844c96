using Ibis.BackOffice.Api;
using Ibis.BackOffice.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.BackOffice.UserGroups;

/// <summary>Between groups and the client's models.</summary>
internal sealed class UserGroupPresentation(
    IEntityService entities,
    ILanguageService languages,
    IShortStringHelper strings
)
{
    public async Task<IReadOnlyList<UserGroupResponseModel>> ModelsAsync(IEnumerable<IUserGroup> groups)
    {
        var codes = (await languages.GetAllAsync()).ToDictionary(language => language.Id, language => language.IsoCode);
        return [.. groups.Select(group => Model(group, codes))];
    }

    public static UserGroupItemResponseModel Item(IUserGroup group) =>
        new(group.Name ?? group.Alias, group.Key, [], group.Icon, group.Alias);

    public IUserGroup New(UserGroupRequestModel model)
    {
        var group = new UserGroup(strings);
        if (model.Id is { } key)
        {
            group.Key = key;
        }
        return group;
    }

    /// <summary>Puts the model's values on the group. Groups in the database are not changed by it.</summary>
    public async Task<UserGroupOperationStatus> FillAsync(IUserGroup group, UserGroupRequestModel model)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(
            language => language.IsoCode,
            language => language.Id,
            StringComparer.OrdinalIgnoreCase
        );
        if (model.Languages.Any(code => !known.ContainsKey(code)))
        {
            return UserGroupOperationStatus.LanguageNotFound;
        }
        group.Name = model.Name.Trim();
        group.Alias = model.Alias.Trim();
        group.Description = model.Description;
        group.Icon = model.Icon;
        group.HasAccessToAllLanguages = model.HasAccessToAllLanguages;
        group.Permissions = model.FallbackPermissions.ToHashSet(StringComparer.Ordinal);
        group.GranularPermissions = PermissionMapping.ToPermissions(model.Permissions);
        group.ClearAllowedSections();
        group.ClearAllowedLanguages();
        foreach (var section in model.Sections.Select(Sections.FromClient))
        {
            group.AddAllowedSection(section);
        }
        foreach (var code in model.Languages)
        {
            group.AddAllowedLanguage(known[code]);
        }
        return FillStartNodes(group, model);
    }

    private UserGroupOperationStatus FillStartNodes(IUserGroup group, UserGroupRequestModel model)
    {
        var (document, media, element) = (
            Id(model.DocumentStartNode, model.DocumentRootAccess, UmbracoObjectTypes.Document),
            Id(model.MediaStartNode, model.MediaRootAccess, UmbracoObjectTypes.Media),
            Id(model.ElementStartNode, model.ElementRootAccess, UmbracoObjectTypes.ElementContainer)
        );
        if (document is null)
        {
            return UserGroupOperationStatus.DocumentStartNodeKeyNotFound;
        }
        if (media is null)
        {
            return UserGroupOperationStatus.MediaStartNodeKeyNotFound;
        }
        if (element is null)
        {
            return UserGroupOperationStatus.ElementStartNodeKeyNotFound;
        }
        group.StartContentId = document.Value.Id;
        group.StartMediaId = media.Value.Id;
        group.StartElementId = element.Value.Id;
        return UserGroupOperationStatus.Success;
    }

    /// <returns>Null when a node is named that does not exist.</returns>
    private StartNode? Id(ReferenceByIdModel? node, bool root, UmbracoObjectTypes type)
    {
        if (root || node is null)
        {
            return new StartNode(root ? Constants.System.Root : null);
        }
        var id = entities.GetId(node.Id, type);
        return id.Success ? new StartNode(id.Result) : null;
    }

    private UserGroupResponseModel Model(IUserGroup group, Dictionary<int, string> codes)
    {
        var documents = Start(group.StartContentId, UmbracoObjectTypes.Document);
        var media = Start(group.StartMediaId, UmbracoObjectTypes.Media);
        var elements = Start(group.StartElementId, UmbracoObjectTypes.ElementContainer);
        var isSystem = group.IsSystemUserGroup();
        return new UserGroupResponseModel(
            group.Key,
            !isSystem,
            !isSystem,
            group.Name ?? group.Alias,
            group.Alias,
            [.. group.AllowedSections.Select(Sections.ToClient)],
            [.. group.AllowedLanguages.Where(codes.ContainsKey).Select(id => codes[id])],
            group.HasAccessToAllLanguages,
            documents.HasRoot,
            media.HasRoot,
            elements.HasRoot,
            [.. group.Permissions],
            PermissionMapping.ToModels(group.GranularPermissions),
            group.Description,
            group.Icon,
            documents.Nodes.SingleOrDefault(),
            media.Nodes.SingleOrDefault(),
            elements.Nodes.SingleOrDefault()
        );
    }

    private StartNodes Start(int? id, UmbracoObjectTypes type) =>
        StartNodes.Of(entities, id is { } start ? [start] : [], type);

    private readonly record struct StartNode(int? Id);
}
