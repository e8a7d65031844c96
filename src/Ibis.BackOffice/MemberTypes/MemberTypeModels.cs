using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.BackOffice.MemberTypes;

/// <summary>A member type as it is sent and read.</summary>
internal record MemberTypeModel : TypeModel
{
    public required IReadOnlyList<MemberTypeCompositionModel> Compositions { get; init; }
}

internal sealed record CreateMemberTypeRequestModel : MemberTypeModel
{
    public ReferenceByIdModel? Parent { get; init; }
    public Guid? Id { get; init; }
}

internal sealed record MemberTypeResponseModel : MemberTypeModel
{
    public required Guid Id { get; init; }
}

internal sealed record MemberTypeCompositionModel(ReferenceByIdModel MemberType, CompositionType CompositionType);

internal sealed record MemberTypeItemResponseModel(string? Icon, string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

internal sealed record MemberTypeTreeItemResponseModel(
    string Icon,
    bool IsFolder,
    bool NoAccess,
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren
);
