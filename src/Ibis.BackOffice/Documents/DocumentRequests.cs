using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentValueModel(
    string Alias,
    string? Culture = null,
    string? Segment = null,
    object? Value = null
);

/// <param name="Name">Null or empty where a language has no text yet.</param>
/// <param name="UpdateDate">As it was handed out with the document; tells which text the editor had before her.</param>
internal sealed record DocumentVariantRequestModel(
    string? Name = null,
    string? Culture = null,
    string? Segment = null,
    DateTimeOffset? UpdateDate = null
);

/// <summary>What a document holds: the whole of it, in every request.</summary>
internal interface IDocumentContent
{
    IReadOnlyList<DocumentValueModel> Values { get; }

    IReadOnlyList<DocumentVariantRequestModel> Variants { get; }
}

internal interface INewDocument : IDocumentContent
{
    Guid? Id { get; }

    ReferenceByIdModel? Parent { get; }

    ReferenceByIdModel DocumentType { get; }

    ReferenceByIdModel? Template { get; }
}

internal interface IChangedDocument : IDocumentContent
{
    ReferenceByIdModel? Template { get; }
}

internal sealed record CreateDocumentRequestModel(
    ReferenceByIdModel DocumentType,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Template = null,
    ReferenceByIdModel? Parent = null,
    Guid? Id = null
) : INewDocument;

internal sealed record CreateAndPublishDocumentRequestModel(
    IReadOnlyList<string> CulturesToPublish,
    ReferenceByIdModel DocumentType,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Template = null,
    ReferenceByIdModel? Parent = null,
    Guid? Id = null
) : INewDocument;

internal sealed record UpdateDocumentRequestModel(
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Template = null
) : IChangedDocument;

internal sealed record UpdateAndPublishDocumentRequestModel(
    IReadOnlyList<string> CulturesToPublish,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Template = null
) : IChangedDocument;

/// <param name="Cultures">Null checks every language that the user may edit.</param>
internal sealed record ValidateUpdateDocumentRequestModel(
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    IReadOnlyList<string>? Cultures = null,
    ReferenceByIdModel? Template = null
) : IChangedDocument;
