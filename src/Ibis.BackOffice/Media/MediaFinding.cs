using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>The list of the media section, and the search by name.</summary>
internal static class MediaFinding
{
    public static void MapMediaFinding(this IEndpointRouteBuilder api)
    {
        api.MapGet("/collection/media", CollectionAsync).ForSections(MediaFeature.EditSections);
        api.MapGet("/item/media/search", SearchAsync).ForSections(MediaFeature.TreeSections);
    }

    /// <param name="id">Empty for the root, where a user finds her start nodes when she may not see the root.</param>
    private static async Task<IResult> CollectionAsync(
        string? id,
        [AsParameters] CollectionQuery query,
        Page page,
        MediaAccess access,
        IMediaListViewService listViews,
        MediaPresentation presentation,
        CurrentUser me
    )
    {
        Guid? folder = Guid.TryParse(id, out var key) ? key : null;
        if (folder is { } wanted && await access.RefusalAsync(wanted) is { } refusal)
        {
            return refusal;
        }
        var result = await listViews.GetListViewItemsByKeyAsync(
            me.User,
            folder,
            Guid.TryParse(query.DataTypeId, out var dataType) ? dataType : null,
            query.OrderBy ?? "updateDate",
            query.OrderDirection ?? Direction.Ascending,
            query.Filter,
            page.Skip,
            page.Take
        );
        return result is { Success: true, Result: { } list }
            ? Results.Ok(presentation.Of(list))
            : DocumentFinding.Refused(result.Status, query.OrderBy, MediaFeature.Word);
    }

    private static async Task<Paged<MediaItemResponseModel>> SearchAsync(
        string? query,
        Guid? parentId,
        Guid? dataTypeId,
        bool? trashed,
        string? culture,
        [FromQuery] Guid[]? allowedMediaTypes,
        Page page,
        IIndexedEntitySearchService search,
        MediaStartNodes startNodes,
        MediaTreeNodes items
    )
    {
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Media,
            query ?? "",
            parentId,
            allowedMediaTypes,
            trashed ?? false,
            culture,
            page.Skip,
            page.Take,
            await startNodes.AreIgnoredByAsync(dataTypeId)
        );
        return new Paged<MediaItemResponseModel>(found.Total, items.ItemsOf(found.Items));
    }
}
