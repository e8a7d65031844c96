using Ibis.BackOffice.Access;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Ibis.BackOffice.Documents;

/// <summary>Leaves out of lists what the current user may not read.</summary>
internal sealed class ReadableDocuments(CurrentUser me, DocumentAccess access)
{
    // Without a rule for a single node, the groups' common verbs decide, for every node alike.
    private bool AreAll =>
        me.User.Groups.Any(group => group.Permissions.Contains(ActionBrowse.ActionLetter))
        && !me.User.Groups.Any(group => group.GranularPermissions.OfType<DocumentGranularPermission>().Any());

    public async Task<IReadOnlyList<T>> OfAsync<T>(IReadOnlyList<T> entities)
        where T : IEntitySlim
    {
        if (AreAll || entities.Count == 0)
        {
            return entities;
        }
        var allowed = await access.AllowedAsync(entities.Select(entity => entity.Key), ActionBrowse.ActionLetter);
        return [.. entities.Where(entity => allowed.Contains(entity.Key))];
    }
}
