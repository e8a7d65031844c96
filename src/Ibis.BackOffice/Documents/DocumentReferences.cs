using System.Text.Json.Serialization;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

internal sealed record TrackedReferenceTypeModel(
    Guid Id,
    string? Icon = null,
    string? Alias = null,
    string? Name = null
);

/// <summary>Something that refers to something else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DefaultReferenceResponseModel), nameof(DefaultReferenceResponseModel))]
[JsonDerivedType(typeof(DocumentReferenceResponseModel), nameof(DocumentReferenceResponseModel))]
[JsonDerivedType(typeof(MediaReferenceResponseModel), nameof(MediaReferenceResponseModel))]
[JsonDerivedType(typeof(MemberReferenceResponseModel), nameof(MemberReferenceResponseModel))]
internal abstract record ReferenceResponseModel(Guid Id, string? Name);

internal sealed record DefaultReferenceResponseModel(Guid Id, string? Name, string? Type, string? Icon)
    : ReferenceResponseModel(Id, Name);

internal sealed record DocumentReferenceResponseModel(
    Guid Id,
    string? Name,
    bool? Published,
    TrackedReferenceTypeModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
) : ReferenceResponseModel(Id, Name);

internal sealed record MediaReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MediaType)
    : ReferenceResponseModel(Id, Name);

internal sealed record MemberReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MemberType)
    : ReferenceResponseModel(Id, Name);

/// <summary>Shows references. Of a document that the user may not read only that it exists.</summary>
internal sealed class DocumentReferences(IEntityService entities, DocumentAccess access)
{
    public async Task<Paged<ReferenceResponseModel>> OfAsync(PagedModel<RelationItemModel> page)
    {
        var items = page.Items.ToList();
        Guid[] keys = [.. items.Where(IsDocument).Select(item => item.NodeKey).Distinct()];
        var allowed = await access.AllowedAsync(keys, ActionBrowse.ActionLetter);
        var documents =
            allowed.Count == 0
                ? []
                : entities
                    .GetAll(UmbracoObjectTypes.Document, [.. allowed])
                    .OfType<IDocumentEntitySlim>()
                    .ToDictionary(document => document.Key);
        return new Paged<ReferenceResponseModel>(
            page.Total,
            items.Select(item => Model(item, documents.GetValueOrDefault(item.NodeKey)))
        );
    }

    private static bool IsDocument(RelationItemModel item) => item.NodeType == Constants.ReferenceType.Document;

    private static ReferenceResponseModel Model(RelationItemModel item, IDocumentEntitySlim? document) =>
        item.NodeType switch
        {
            Constants.ReferenceType.Document when document is not null => new DocumentReferenceResponseModel(
                item.NodeKey,
                item.NodeName,
                item.NodePublished,
                TypeOf(item),
                DocumentTreeItems.Variants(document)
            ),
            Constants.ReferenceType.Document => new DefaultReferenceResponseModel(
                item.NodeKey,
                null,
                item.NodeType,
                "icon-lock"
            ),
            Constants.ReferenceType.Media => new MediaReferenceResponseModel(item.NodeKey, item.NodeName, TypeOf(item)),
            Constants.ReferenceType.Member => new MemberReferenceResponseModel(
                item.NodeKey,
                item.NodeName,
                TypeOf(item)
            ),
            _ => new DefaultReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
        };

    private static TrackedReferenceTypeModel TypeOf(RelationItemModel item) =>
        new(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
}
