using Ibis.BackOffice.Api;
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

internal sealed record ProtectedForVariant(string Name, string? Culture = null);

internal sealed record ProtectedForMember(
    Guid Id,
    DocumentTypeReferenceResponseModel MemberType,
    IReadOnlyList<ProtectedForVariant> Variants,
    string Kind,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record ProtectedForGroup(Guid Id, string Name, IReadOnlyList<FlagModel> Flags);

internal sealed record PublicAccessResponseModel(
    IReadOnlyList<ProtectedForMember> Members,
    IReadOnlyList<ProtectedForGroup> Groups,
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
                    .Select(Model),
            ],
            [
                .. ValuesOf(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType)
                    .Select(groups.GetByName)
                    .OfType<IMemberGroup>()
                    .Select(group => new ProtectedForGroup(group.Key, group.Name ?? "", [])),
            ],
            KeyOf(entry.ProtectedNodeId)?.Id != document,
            KeyOf(entry.LoginNodeId),
            KeyOf(entry.NoAccessNodeId)
        );

    private static IEnumerable<string> ValuesOf(PublicAccessEntry entry, string type) =>
        entry.Rules.Where(rule => rule.RuleType == type).Select(rule => rule.RuleValue).OfType<string>();

    private static ProtectedForMember Model(IMember member) =>
        new(
            member.Key,
            new DocumentTypeReferenceResponseModel(member.ContentType.Key, member.ContentType.Icon ?? ""),
            [new ProtectedForVariant(member.Name ?? member.Username)],
            "Default",
            []
        );

    private ReferenceByIdModel? KeyOf(int id) =>
        keys.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true } key
            ? new ReferenceByIdModel(key.Result)
            : null;
}
