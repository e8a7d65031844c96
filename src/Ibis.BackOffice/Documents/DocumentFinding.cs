using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>List views, and the search by name.</summary>
internal static class DocumentFinding
{
    public static void MapDocumentFinding(this IEndpointRouteBuilder api)
    {
        api.MapGet("/collection/document/{id:guid}", CollectionAsync).ForSections(Sections.Content);
        api.MapGet("/item/document/search", SearchAsync).ForSections(DocumentsFeature.TreeSections);
    }

    private static async Task<IResult> CollectionAsync(
        Guid id,
        [AsParameters] CollectionQuery query,
        Page page,
        DocumentAccess access,
        IContentListViewService listViews,
        DocumentCollection presentation,
        PropertyAliases properties,
        ILanguageService languages,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (properties.IsHiddenSomewhere(query.OrderBy))
        {
            return Answers.Forbidden();
        }
        var result = await listViews.GetListViewItemsByKeyAsync(
            me.User,
            id,
            Guid.TryParse(query.DataTypeId, out var dataType) ? dataType : null,
            query.OrderBy ?? "updateDate",
            await languages.KnownOrDefaultAsync(query.OrderCulture),
            query.OrderDirection ?? Direction.Ascending,
            query.Filter,
            page.Skip,
            page.Take
        );
        return result is { Success: true, Result: { } list }
            ? Results.Ok(presentation.Of(list))
            : Refused(result.Status, query.OrderBy);
    }

    private static async Task<Paged<DocumentItemResponseModel>> SearchAsync(
        string? query,
        Guid? parentId,
        Guid? dataTypeId,
        bool? trashed,
        string? culture,
        [FromQuery] Guid[]? allowedDocumentTypes,
        Page page,
        IIndexedEntitySearchService search,
        StartNodes startNodes,
        ReadableDocuments readable,
        DocumentTreeItems items
    )
    {
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Document,
            query ?? "",
            parentId,
            allowedDocumentTypes,
            trashed ?? false,
            culture,
            page.Skip,
            page.Take,
            await startNodes.AreIgnoredByAsync(dataTypeId)
        );
        var documents = found.Items.ToList();
        var shown = await readable.OfAsync(documents);
        return new Paged<DocumentItemResponseModel>(
            found.Total - (documents.Count - shown.Count),
            items.ItemsOf(shown)
        );
    }

    public static IResult Refused(ContentCollectionOperationStatus status, string? orderBy, string what = "document") =>
        status switch
        {
            ContentCollectionOperationStatus.ContentNotFound => Answers.NotFound($"The {what}"),
            ContentCollectionOperationStatus.ContentTypeNotFound => Answers.NotFound($"The {what} type"),
            ContentCollectionOperationStatus.CollectionNotFound or ContentCollectionOperationStatus.DataTypeNotFound =>
                Answers.NotFound("The data type of this list"),
            ContentCollectionOperationStatus.ContentNotCollection => Answers.Refused(
                status,
                $"This {what} does not show its children as a list",
                "Choose a list view for its document type, or open the children in the tree."
            ),
            ContentCollectionOperationStatus.DataTypeNotCollection => Answers.Refused(
                status,
                "This data type is not a list view",
                "Choose a list view for the document type."
            ),
            ContentCollectionOperationStatus.DataTypeNotContentProperty
            or ContentCollectionOperationStatus.DataTypeWithoutContentType => Answers.Refused(
                status,
                $"This list does not belong to the {what}",
                "Reload the page: the document type has changed."
            ),
            ContentCollectionOperationStatus.MissingPropertiesInCollectionConfiguration => Answers.Refused(
                status,
                "The list view has no columns",
                "Add columns to the data type of the list view."
            ),
            ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration => Answers.Refused(
                status,
                "The list cannot be ordered like this",
                $"\"{orderBy}\" is not one of its columns. Choose one of them."
            ),
            _ => throw new InvalidOperationException($"{status} is no refusal."),
        };
}

/// <param name="DataTypeId">Empty for the list view of the document type.</param>
internal sealed record CollectionQuery(
    string? DataTypeId,
    string? OrderBy,
    string? OrderCulture,
    Direction? OrderDirection,
    string? Filter
);
