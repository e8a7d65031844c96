using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Relations;

internal sealed record ObjectTypeResponseModel(string? Name, Guid Id);

internal sealed record RelationTypeResponseModel(
    Guid Id,
    string? Alias,
    ObjectTypeResponseModel? ParentObject,
    ObjectTypeResponseModel? ChildObject,
    string Name,
    bool IsBidirectional,
    bool IsDependency
);

internal sealed record RelationTypeItemResponseModel(
    bool IsDeletable,
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record RelationResponseModel(
    Guid Id,
    ReferenceByIdModel RelationType,
    RelationReferenceModel Parent,
    RelationReferenceModel Child,
    DateTimeOffset CreateDate,
    string? Comment
);

internal sealed record RelationReferenceModel(Guid Id, string? Name);
