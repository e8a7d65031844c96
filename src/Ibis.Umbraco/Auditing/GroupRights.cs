using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Auditing;

/// <summary>What a group may reach, in the words of the audit. The default permissions are in Umbraco's own entry.</summary>
internal sealed class GroupRights(IEntityService entities, ILanguageService languages)
{
    private const string Nothing = "(nothing)";

    /// <returns>What has changed, as name, value now and value before; empty when nothing has.</returns>
    /// <param name="before">Null of a new group.</param>
    public async Task<IReadOnlyList<string>> ChangesAsync(IUserGroup group, IUserGroup? before)
    {
        var then = before is null ? [] : (await NamedAsync(before)).ToDictionary();
        return
        [
            .. (await NamedAsync(group))
                .Select(right => (right.Name, Now: right.Value, Then: then.GetValueOrDefault(right.Name, Nothing)))
                .Where(right => right.Now != right.Then)
                .Select(right => $"{right.Name}: {right.Now} (before: {right.Then})"),
        ];
    }

    private async Task<IEnumerable<(string Name, string Value)>> NamedAsync(IUserGroup group) =>
        [
            ("assigned sections", Listed(group.AllowedSections)),
            ("start content", Named(group.StartContentId)),
            ("start media", Named(group.StartMediaId)),
            ("languages", await LanguagesAsync(group)),
            ("granular perms", Listed(group.GranularPermissions.GroupBy(Place).Select(Permissions))),
        ];

    private async Task<string> LanguagesAsync(IUserGroup group) =>
        group.HasAccessToAllLanguages
            ? "(all)"
            : Listed(
                (await languages.GetAllAsync())
                    .Where(language => group.AllowedLanguages.Contains(language.Id))
                    .Select(language => language.IsoCode)
            );

    // As Umbraco's own entries name a node.
    private string Named(int? id) =>
        id switch
        {
            null => Nothing,
            Constants.System.Root => "(root)",
            { } node => $"id:{node} \"{entities.Get(node)?.Name}\"",
        };

    private string Place(IGranularPermission permission) =>
        permission is INodeGranularPermission { Key: var key }
            ? $"{permission.Context} {key} \"{entities.Get(key)?.Name}\""
            : permission.Context;

    private static string Permissions(IGrouping<string, IGranularPermission> place) =>
        $"{place.Key} [{Listed(place.Select(permission => permission.Permission))}]";

    private static string Listed(IEnumerable<string> values) =>
        string.Join(", ", values.Where(value => value.Length > 0).Order(StringComparer.Ordinal)) is { Length: > 0 } list
            ? list
            : Nothing;
}
