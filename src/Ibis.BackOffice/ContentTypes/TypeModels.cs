using System.Text.Json.Serialization;
using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>What document types, media types and member types have in common, the same when sent and when read.</summary>
internal abstract record TypeModel
{
    public required string Alias { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public required string Icon { get; init; }
    public required bool AllowedAsRoot { get; init; }
    public required bool VariesByCulture { get; init; }
    public required bool VariesBySegment { get; init; }

    /// <summary>The data type of the list that shows what lies below such a node.</summary>
    public ReferenceByIdModel? Collection { get; init; }
    public required bool IsElement { get; init; }
    public required bool AllowedInLibrary { get; init; }
    public required IReadOnlyList<PropertyTypeModel> Properties { get; init; }
    public required IReadOnlyList<PropertyTypeContainerModel> Containers { get; init; }
}

internal sealed record PropertyTypeModel(
    Guid Id,
    int SortOrder,
    string Alias,
    string Name,
    ReferenceByIdModel DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    PropertyTypeValidationModel Validation,
    PropertyTypeAppearanceModel Appearance,
    ReferenceByIdModel? Container = null,
    string? Description = null
)
{
    /// <summary>Of member types alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsSensitive { get; init; }

    /// <summary>Of member types alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MemberTypePropertyTypeVisibilityModel? Visibility { get; init; }
}

internal sealed record PropertyTypeValidationModel(
    bool Mandatory,
    string? MandatoryMessage = null,
    string? RegEx = null,
    string? RegExMessage = null
);

internal sealed record PropertyTypeAppearanceModel(bool LabelOnTop);

internal sealed record MemberTypePropertyTypeVisibilityModel(bool MemberCanView, bool MemberCanEdit);

/// <param name="Type">Tab or Group.</param>
internal sealed record PropertyTypeContainerModel(
    Guid Id,
    string Type,
    int SortOrder,
    ReferenceByIdModel? Parent = null,
    string? Name = null
);

/// <summary>A type that another is made of: the client names its id differently for each kind.</summary>
internal sealed record TypePart(Guid Id, CompositionType CompositionType);

/// <summary>A type that may be created below another.</summary>
internal sealed record AllowedType(Guid Id, int SortOrder);

internal sealed record AllowedTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record AllowedParentsResponseModel(IReadOnlyList<ReferenceByIdModel> AllowedParentIds);

internal sealed record CompositionRequestModel(
    IReadOnlyList<string> CurrentPropertyAliases,
    IReadOnlyList<Guid> CurrentCompositeIds,
    Guid? Id = null,
    bool IsElement = false
);

internal sealed record AvailableCompositionResponseModel(
    IReadOnlyList<string> FolderPath,
    bool IsCompatible,
    Guid Id,
    string Name,
    string Icon
);

internal sealed record CompositionResponseModel(Guid Id, string Name, string Icon);

/// <summary>Where a type is moved or copied to; no target stands for the root.</summary>
internal sealed record TargetRequestModel(ReferenceByIdModel? Target = null);

/// <param name="ReservedFieldNames">Aliases that Umbraco itself uses, so that no property can have them.</param>
internal sealed record ReservedFieldNamesResponseModel(IReadOnlyCollection<string> ReservedFieldNames);

internal sealed record ImportTypeRequestModel(ReferenceByIdModel File);
