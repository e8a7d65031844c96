using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.BackOffice.MediaTypes;

/// <summary>A media type as it is sent and read.</summary>
internal record MediaTypeModel : TypeModel
{
    public required IReadOnlyList<MediaTypeSortModel> AllowedMediaTypes { get; init; }
    public required IReadOnlyList<MediaTypeCompositionModel> Compositions { get; init; }
}

internal sealed record CreateMediaTypeRequestModel : MediaTypeModel
{
    public ReferenceByIdModel? Parent { get; init; }
    public Guid? Id { get; init; }
}

internal sealed record MediaTypeResponseModel : MediaTypeModel
{
    public required Guid Id { get; init; }
    public required bool IsDeletable { get; init; }
    public required bool AliasCanBeChanged { get; init; }
}

internal sealed record MediaTypeSortModel(ReferenceByIdModel MediaType, int SortOrder);

internal sealed record MediaTypeCompositionModel(ReferenceByIdModel MediaType, CompositionType CompositionType);

internal sealed record MediaTypeItemResponseModel(string? Icon, string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

internal sealed record AllowedMediaTypeItemResponseModel(
    bool MatchedFileExtension,
    string? Icon,
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record MediaTypeTreeItemResponseModel(
    string Icon,
    bool IsDeletable,
    bool IsFolder,
    bool NoAccess,
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren
);
