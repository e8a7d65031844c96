using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentTypeCollectionReferenceResponseModel(
    Guid Id,
    string Alias,
    string Icon,
    ReferenceByIdModel? Collection = null
);

internal sealed record DocumentCollectionResponseModel(
    Guid Id,
    DocumentTypeCollectionReferenceResponseModel DocumentType,
    bool IsTrashed,
    bool IsProtected,
    int SortOrder,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants,
    string? Creator = null,
    string? Updater = null
);

/// <summary>Shows the rows of a list view: only the columns that it has.</summary>
internal sealed class DocumentCollection(
    DocumentPresentation presentation,
    DocumentProperties properties,
    IPublicAccessService publicAccess,
    IUserService users,
    IIdKeyMap keys
)
{
    public Paged<DocumentCollectionResponseModel> Of(ListViewPagedModel<IContent> list)
    {
        var columns = list
            .ListViewConfiguration.IncludeProperties.Select(column => column.Alias)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var documents = list.Items.Items.ToList();
        var names = users
            .GetUsersById([
                .. documents.SelectMany(document => new[] { document.CreatorId, document.WriterId }).Distinct(),
            ])
            .ToDictionary(user => user.Id, user => user.Name);
        // All are children of one document.
        var ancestors = documents is [var first, ..] ? Ancestors(first) : [];
        return new Paged<DocumentCollectionResponseModel>(
            list.Items.Total,
            documents.Select(document =>
            {
                var isProtected = publicAccess.IsProtected(document.Path).Success;
                var type = presentation.TypeOf(document);
                return new DocumentCollectionResponseModel(
                    document.Key,
                    new DocumentTypeCollectionReferenceResponseModel(
                        type.Id,
                        document.ContentType.Alias,
                        type.Icon,
                        type.Collection
                    ),
                    document.Trashed,
                    isProtected,
                    document.SortOrder,
                    ancestors,
                    isProtected ? [DocumentStates.Protected] : [],
                    properties.Readable(
                        type.Id,
                        [.. presentation.Values(document).Where(value => columns.Contains(value.Alias))]
                    ),
                    DocumentPresentation.Variants(document),
                    names.GetValueOrDefault(document.CreatorId),
                    names.GetValueOrDefault(document.WriterId)
                );
            })
        );
    }

    private List<ReferenceByIdModel> Ancestors(IContent document) =>
        [
            .. document
                .AncestorIds()
                .Select(id => keys.GetKeyForId(id, UmbracoObjectTypes.Document))
                .Where(key => key.Success)
                .Select(key => new ReferenceByIdModel(key.Result)),
        ];
}
