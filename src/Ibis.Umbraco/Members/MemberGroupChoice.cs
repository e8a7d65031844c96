using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Members;

/// <summary>The groups that an editor puts a member in.</summary>
internal sealed class MemberGroupChoice(IMemberGroupService groups, IMemberService members)
{
    /// <returns>Names of groups; null when one of them does not exist.</returns>
    public async Task<IReadOnlyList<string>?> OfAsync(IEnumerable<Guid>? keys)
    {
        Guid[] wanted = [.. (keys ?? []).Distinct()];
        if (wanted.Length == 0)
        {
            return [];
        }
        var found = (await groups.GetAsync(wanted)).Select(group => group.Name).OfType<string>().ToList();
        return found.Count == wanted.Length ? found : null;
    }

    /// <summary>Takes her out of all other groups. Nothing is announced where nothing changes.</summary>
    public void Replace(IMember member, IReadOnlyList<string> names)
    {
        var present = members.GetAllRoles(member.Id).ToList();
        string[] left = [.. present.Except(names, StringComparer.OrdinalIgnoreCase)];
        string[] joined = [.. names.Except(present, StringComparer.OrdinalIgnoreCase)];
        if (left.Length > 0)
        {
            members.DissociateRoles([member.Id], left);
        }
        if (joined.Length > 0)
        {
            members.AssignRoles([member.Id], joined);
        }
    }
}
