using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <param name="NoAccess">The document is shown only because it leads to a start node.</param>
internal sealed record DocumentTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool NoAccess,
    bool IsTrashed,
    bool IsProtected,
    DateTime CreateDate,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
);

internal sealed record DocumentItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
);

/// <summary>Shows documents as trees, pickers and lists do. What a whole list needs is read at once.</summary>
internal sealed class DocumentTreeItems(
    IContentService contents,
    IPublicAccessService publicAccess,
    IIdKeyMap keys,
    StartNodes startNodes
)
{
    private readonly Dictionary<int, List<ReferenceByIdModel>> _ancestorsByParent = [];

    // Asked once for all documents of a request: for each of them Umbraco would read all entries again.
    private readonly Lazy<HashSet<int>> _protected = new(() =>
        publicAccess.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet()
    );

    /// <param name="wholeTree">The start nodes do not count, as in pickers that ignore them.</param>
    public IReadOnlyList<DocumentTreeItemResponseModel> Of(IEnumerable<IEntitySlim> entities, bool wholeTree = false)
    {
        var documents = entities.OfType<IDocumentEntitySlim>().ToList();
        var schedules = Schedules(documents);
        return
        [
            .. documents.Select(document =>
            {
                var ancestors = Ancestors(document);
                var isProtected = IsProtected(document);
                return new DocumentTreeItemResponseModel(
                    document.Key,
                    ancestors.LastOrDefault(),
                    document.HasChildren,
                    !wholeTree && !startNodes.Reach(document.Path),
                    document.Trashed,
                    isProtected,
                    document.CreateDate,
                    ancestors,
                    isProtected ? [DocumentStates.Protected] : [],
                    TypeOf(document),
                    Variants(document, schedules)
                );
            }),
        ];
    }

    public IReadOnlyList<DocumentItemResponseModel> ItemsOf(IEnumerable<IEntitySlim> entities)
    {
        var documents = entities.OfType<IDocumentEntitySlim>().ToList();
        var schedules = Schedules(documents);
        return
        [
            .. documents.Select(document =>
            {
                var isProtected = IsProtected(document);
                return new DocumentItemResponseModel(
                    document.Key,
                    Ancestors(document).LastOrDefault(),
                    document.HasChildren,
                    document.Trashed,
                    isProtected,
                    isProtected ? [DocumentStates.Protected] : [],
                    TypeOf(document),
                    Variants(document, schedules)
                );
            }),
        ];
    }

    public static DocumentTypeReferenceResponseModel TypeOf(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? "", ReferenceByIdModel.To(entity.ListViewKey));

    public static IReadOnlyList<DocumentVariantItemResponseModel> Variants(
        IPublishableContentEntitySlim entity,
        ILookup<Guid, ContentSchedule>? schedules = null
    )
    {
        var scheduled = schedules?[entity.Key].Select(schedule => schedule.Culture).ToList() ?? [];
        return entity.Variations.VariesByCulture()
            ? [.. NamesOf(entity).Select(culture => Variant(entity, culture.Key, culture.Value, scheduled))]
            : [Variant(entity, null, entity.Name ?? "", scheduled)];
    }

    // The client calls a document by its first name, whatever language is worked in.
    private static IEnumerable<KeyValuePair<string, string>> NamesOf(IPublishableContentEntitySlim entity) =>
        entity.CultureNames.OrderBy(culture => culture.Value != entity.Name);

    private static DocumentVariantItemResponseModel Variant(
        IPublishableContentEntitySlim entity,
        string? culture,
        string name,
        List<string> scheduled
    )
    {
        var state = DocumentStates.Of(entity, culture);
        var isScheduled = scheduled.Contains(culture ?? Constants.System.InvariantCulture);
        return new DocumentVariantItemResponseModel(
            entity.Key,
            DocumentStates.Flags(state, isScheduled),
            state,
            name,
            culture
        );
    }

    // Of a document in the recycle bin neither counts.
    private bool IsProtected(IDocumentEntitySlim document) =>
        !document.Trashed
        && _protected.Value.Count > 0
        && (_protected.Value.Contains(document.Id) || document.AncestorIds().Any(_protected.Value.Contains));

    private ILookup<Guid, ContentSchedule> Schedules(List<IDocumentEntitySlim> documents) =>
        (
            documents.Count == 0
                ? new Dictionary<Guid, IEnumerable<ContentSchedule>>()
                : contents.GetContentSchedulesByKeys([.. documents.Select(document => document.Key)])
        )
            .SelectMany(pair => pair.Value.Select(schedule => (pair.Key, schedule)))
            .Where(pair => pair.schedule.Action == ContentScheduleAction.Release)
            .ToLookup(pair => pair.Key, pair => pair.schedule);

    private List<ReferenceByIdModel> Ancestors(IDocumentEntitySlim document)
    {
        if (!_ancestorsByParent.TryGetValue(document.ParentId, out var ancestors))
        {
            ancestors =
            [
                .. document
                    .AncestorIds()
                    .Select(id => keys.GetKeyForId(id, UmbracoObjectTypes.Document))
                    .Where(key => key.Success)
                    .Select(key => new ReferenceByIdModel(key.Result)),
            ];
            _ancestorsByParent[document.ParentId] = ancestors;
        }
        return ancestors;
    }
}
