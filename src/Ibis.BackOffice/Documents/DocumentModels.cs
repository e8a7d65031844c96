using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Documents;

/// <summary>How far a document, or one language of it, is on its way to the public.</summary>
internal enum PublishableVariantStateModel
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

internal sealed record DocumentTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection = null);

internal sealed record DocumentVariantItemResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    PublishableVariantStateModel State,
    string Name,
    string? Culture = null
);

internal sealed record DocumentVariantResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    PublishableVariantStateModel State,
    DateTime CreateDate,
    DateTime UpdateDate,
    string Name,
    DateTime? PublishDate = null,
    DateTime? ScheduledPublishDate = null,
    DateTime? ScheduledUnpublishDate = null,
    string? Culture = null,
    string? Segment = null
);

internal sealed record DocumentValueResponseModel(
    string EditorAlias,
    string Alias,
    string? Culture = null,
    string? Segment = null,
    object? Value = null
);

internal sealed record DocumentResponseModel(
    Guid Id,
    bool IsTrashed,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    ReferenceByIdModel? Template = null
);

internal sealed record DocumentConfigurationResponseModel(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced,
    bool AllowEditInvariantFromNonDefault,
    bool AllowNonExistingSegmentsCreation
);
