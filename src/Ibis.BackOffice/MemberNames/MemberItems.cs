using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;

namespace Ibis.BackOffice.MemberNames;

internal sealed record MemberTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection = null);

internal sealed record MemberItemResponseModel(
    Guid Id,
    MemberTypeReferenceResponseModel MemberType,
    IReadOnlyList<VariantItemResponseModel> Variants,
    MemberKind Kind,
    IReadOnlyList<FlagModel> Flags
);

/// <summary>Members as pickers and protected pages name them.</summary>
internal static class MemberItems
{
    public static MemberItemResponseModel Of(IMember member) => Of(member.Key, TypeOf(member), member.Name);

    public static MemberItemResponseModel Of(IMemberEntitySlim member) =>
        Of(
            member.Key,
            new MemberTypeReferenceResponseModel(
                member.ContentTypeKey,
                member.ContentTypeIcon ?? "",
                ReferenceByIdModel.To(member.ListViewKey)
            ),
            member.Name
        );

    public static MemberTypeReferenceResponseModel TypeOf(IMember member) =>
        new(member.ContentType.Key, member.ContentType.Icon ?? "");

    private static MemberItemResponseModel Of(Guid key, MemberTypeReferenceResponseModel type, string? name) =>
        new(key, type, [new VariantItemResponseModel(name ?? "")], MemberKind.Default, []);
}
