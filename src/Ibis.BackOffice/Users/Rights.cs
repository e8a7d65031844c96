using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Users;

/// <summary>Sections, permissions and languages that groups give.</summary>
internal static class Rights
{
    /// <summary>Whether the groups allow anything that the user's own do not.</summary>
    public static bool Exceed(IUser user, IReadOnlyCollection<IReadOnlyUserGroup> groups)
    {
        if (user.IsAdmin())
        {
            return false;
        }
        IReadOnlyUserGroup[] own = [.. user.Groups];
        return groups.Any(group => group.Alias == Constants.Security.AdminGroupAlias)
            || More(groups, own, group => group.AllowedSections)
            || More(groups, own, group => group.Permissions)
            || More(groups, own, group => group.GranularPermissions.Select(Describe))
            || (groups.Any(group => group.HasAccessToAllLanguages) && !own.Any(group => group.HasAccessToAllLanguages))
            || (
                !own.Any(group => group.HasAccessToAllLanguages)
                && More(groups, own, group => group.AllowedLanguages.Select(language => language.ToInvariantString()))
            );
    }

    private static bool More(
        IEnumerable<IReadOnlyUserGroup> groups,
        IEnumerable<IReadOnlyUserGroup> own,
        Func<IReadOnlyUserGroup, IEnumerable<string>> rights
    ) =>
        groups
            .SelectMany(rights)
            .Except(own.SelectMany(rights), StringComparer.OrdinalIgnoreCase)
            .Any(right => right.Length > 0);

    // An empty verb takes rights away; nobody gains by it.
    private static string Describe(IGranularPermission permission) =>
        permission.Permission.Length == 0
            ? string.Empty
            : $"{permission.Context} {permission.Key} {permission.Permission}";
}
