using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;

namespace Ibis.BackOffice.Media;

internal sealed record MediaTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection = null);

internal sealed record MediaTypeCollectionReferenceResponseModel(
    Guid Id,
    string Alias,
    string Icon,
    ReferenceByIdModel? Collection = null
);

/// <param name="NoAccess">The item is shown only because it leads to a start node.</param>
internal sealed record MediaTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    IReadOnlyList<FlagModel> Flags,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants
);

internal sealed record MediaItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsTrashed,
    IReadOnlyList<FlagModel> Flags,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants
);

internal sealed record MediaVariantResponseModel(
    DateTime CreateDate,
    DateTime UpdateDate,
    string Name,
    string? Culture = null,
    string? Segment = null
);

internal sealed record MediaResponseModel(
    Guid Id,
    bool IsTrashed,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants
);

internal sealed record MediaCollectionResponseModel(
    Guid Id,
    MediaTypeCollectionReferenceResponseModel MediaType,
    int SortOrder,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants,
    string? Creator = null
);

internal sealed record MediaRecycleBinItemResponseModel(
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants
);

internal sealed record CreateMediaRequestModel(
    ReferenceByIdModel MediaType,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Parent = null,
    Guid? Id = null
) : IDocumentContent;

internal sealed record UpdateMediaRequestModel(
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants
) : IDocumentContent;

/// <param name="Target">Null is the root.</param>
internal sealed record MoveMediaRequestModel(ReferenceByIdModel? Target = null);

internal sealed record MediaConfigurationResponseModel(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced
);

internal sealed record MediaUrlInfoModel(string? Culture, string? Url);

internal sealed record MediaUrlInfoResponseModel(Guid Id, IReadOnlyList<MediaUrlInfoModel> UrlInfos);
