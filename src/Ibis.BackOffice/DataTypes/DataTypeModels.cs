using System.Text.Json.Serialization;
using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.DataTypes;

internal sealed record DataTypePropertyPresentationModel(string Alias, object? Value = null);

internal record DataTypeModel
{
    public required string Name { get; init; }
    public required string EditorAlias { get; init; }
    public required string EditorUiAlias { get; init; }
    public required IReadOnlyList<DataTypePropertyPresentationModel> Values { get; init; }
}

internal sealed record CreateDataTypeRequestModel : DataTypeModel
{
    public Guid? Id { get; init; }
    public ReferenceByIdModel? Parent { get; init; }
}

internal sealed record DataTypeResponseModel : DataTypeModel
{
    public required Guid Id { get; init; }
    public required bool IsDeletable { get; init; }
    public required bool CanIgnoreStartNodes { get; init; }
}

internal sealed record DataTypeItemResponseModel(
    string? EditorUiAlias,
    string EditorAlias,
    bool IsDeletable,
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record DataTypeTreeItemResponseModel(
    string? EditorUiAlias,
    bool IsDeletable,
    bool IsFolder,
    bool NoAccess,
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren
);

/// <summary>Where a data type is moved or copied to; no target stands for the root.</summary>
internal sealed record DataTypeTargetRequestModel(ReferenceByIdModel? Target = null);

/// <summary>A property that uses a data type.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(OfDocumentType), "DocumentTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(OfMediaType), "MediaTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(OfMemberType), "MemberTypePropertyTypeReferenceResponseModel")]
internal abstract record PropertyReference(Guid Id, string? Name, string? Alias)
{
    public sealed record OfDocumentType(Guid Id, string? Name, string? Alias, ReferencingType DocumentType)
        : PropertyReference(Id, Name, Alias);

    public sealed record OfMediaType(Guid Id, string? Name, string? Alias, ReferencingType MediaType)
        : PropertyReference(Id, Name, Alias);

    public sealed record OfMemberType(Guid Id, string? Name, string? Alias, ReferencingType MemberType)
        : PropertyReference(Id, Name, Alias);
}

internal sealed record ReferencingType(Guid Id, string? Icon, string? Alias, string? Name);

internal sealed record DataTypeConfigurationResponseModel(
    DataTypeChangeMode CanBeChanged,
    Guid DocumentListViewId,
    Guid MediaListViewId
);
