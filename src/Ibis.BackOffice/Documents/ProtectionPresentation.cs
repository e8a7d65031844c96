using Ibis.BackOffice.Api;
using Ibis.BackOffice.MemberGroups;
using Ibis.BackOffice.MemberNames;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

internal sealed record PublicAccessRequestModel(
    IReadOnlyList<string> MemberUserNames,
    IReadOnlyList<string> MemberGroupNames,
    ReferenceByIdModel LoginDocument,
    ReferenceByIdModel ErrorDocument
);

internal sealed record PublicAccessResponseModel(
    IReadOnlyList<MemberItemResponseModel> Members,
    IReadOnlyList<MemberGroupItemResponseModel> Groups,
    bool IsProtectedByAncestor,
    ReferenceByIdModel? LoginDocument,
    ReferenceByIdModel? ErrorDocument
);

/// <summary>Shows who has access to a protected part of the site.</summary>
internal sealed class ProtectionPresentation(IMemberService members, IMemberGroupService groups, IIdKeyMap keys)
{
    public PublicAccessResponseModel Of(PublicAccessEntry entry, Guid document) =>
        new(
            [
                .. ValuesOf(entry, Constants.Conventions.PublicAccess.MemberUsernameRuleType)
                    .Select(members.GetByUsername)
                    .OfType<IMember>()
                    .Select(MemberItems.Of),
            ],
            [
                .. ValuesOf(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType)
                    .Select(groups.GetByName)
                    .OfType<IMemberGroup>()
                    .Select(group => new MemberGroupItemResponseModel(group.Name ?? "", group.Key, [])),
            ],
            KeyOf(entry.ProtectedNodeId)?.Id != document,
            KeyOf(entry.LoginNodeId),
            KeyOf(entry.NoAccessNodeId)
        );

    private static IEnumerable<string> ValuesOf(PublicAccessEntry entry, string type) =>
        entry.Rules.Where(rule => rule.RuleType == type).Select(rule => rule.RuleValue).OfType<string>();

    private ReferenceByIdModel? KeyOf(int id) =>
        keys.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true } key
            ? new ReferenceByIdModel(key.Result)
            : null;
}
