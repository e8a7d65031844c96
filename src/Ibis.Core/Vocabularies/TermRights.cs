using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Ibis.Core.Vocabularies;

/// <summary>Who may decide on terms: whoever may publish or delete their nodes. What names them is then rewritten wherever it stands.</summary>
internal sealed class TermRights(IContentPermissionService permissions)
{
    public Task<bool> MayPublishAsync(IUser user, params Guid[] terms) =>
        MayAsync(user, [ActionUpdate.ActionLetter, ActionPublish.ActionLetter], terms);

    public Task<bool> MayDeleteAsync(IUser user, Guid term) => MayAsync(user, [ActionDelete.ActionLetter], [term]);

    // A term that is not there is denied to nobody: the answer says that it is not there.
    private async Task<bool> MayAsync(IUser user, HashSet<string> verbs, Guid[] terms) =>
        await permissions.AuthorizeAccessAsync(user, terms, verbs)
            is ContentAuthorizationStatus.Success
                or ContentAuthorizationStatus.NotFound;
}
