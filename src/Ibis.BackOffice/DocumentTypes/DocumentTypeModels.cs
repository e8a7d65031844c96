using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.BackOffice.DocumentTypes;

/// <summary>A document type as it is sent and read.</summary>
internal record DocumentTypeModel : TypeModel
{
    public required IReadOnlyList<ReferenceByIdModel> AllowedTemplates { get; init; }
    public ReferenceByIdModel? DefaultTemplate { get; init; }
    public required DocumentTypeCleanupModel Cleanup { get; init; }
    public required IReadOnlyList<DocumentTypeSortModel> AllowedDocumentTypes { get; init; }
    public required IReadOnlyList<DocumentTypeCompositionModel> Compositions { get; init; }
}

internal sealed record CreateDocumentTypeRequestModel : DocumentTypeModel
{
    public ReferenceByIdModel? Parent { get; init; }
    public Guid? Id { get; init; }
}

internal sealed record DocumentTypeResponseModel : DocumentTypeModel
{
    public required Guid Id { get; init; }
}

internal sealed record DocumentTypeCleanupModel(
    bool PreventCleanup,
    int? KeepAllVersionsNewerThanDays = null,
    int? KeepLatestVersionPerDayForDays = null
);

internal sealed record DocumentTypeSortModel(ReferenceByIdModel DocumentType, int SortOrder);

internal sealed record DocumentTypeCompositionModel(ReferenceByIdModel DocumentType, CompositionType CompositionType);

internal sealed record DocumentTypeItemResponseModel(
    bool IsElement,
    bool AllowedInLibrary,
    string? Icon,
    string? Description,
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);

internal sealed record DocumentTypeTreeItemResponseModel(
    bool IsElement,
    string Icon,
    bool IsFolder,
    bool NoAccess,
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren
);

internal sealed record DocumentTypeConfigurationResponseModel(
    DataTypeChangeMode DataTypesCanBeChanged,
    bool DisableTemplates,
    bool UseSegments,
    IReadOnlyCollection<string> ReservedFieldNames
);

internal sealed record DocumentTypeBlueprintItemResponseModel(string Name, Guid Id, IReadOnlyList<FlagModel> Flags);
