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

/// <summary>What breaks when a media item goes.</summary>
internal static class MediaReferences
{
    public static void MapMediaReferences(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").ForSections(MediaFeature.EditSections);
        media.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        media.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        media.MapGet("/are-referenced", AreReferencedAsync);
    }

    private static async Task<IResult> ReferencedByAsync(
        Guid id,
        MediaAccess access,
        ITrackedReferencesService references,
        DocumentReferences models,
        Page page
    )
    {
        if (await access.RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        var found = await references.GetPagedRelationsForItemAsync(
            id,
            UmbracoObjectTypes.Media,
            page.Skip,
            page.Take,
            filterMustBeIsDependency: true
        );
        return found.Success ? Results.Ok(await models.OfAsync(found.Result)) : MediaFeature.NotFound();
    }

    private static async Task<IResult> ReferencedDescendantsAsync(
        Guid id,
        MediaAccess access,
        ITrackedReferencesService references,
        Page page
    )
    {
        if (await access.RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        var found = await references.GetPagedDescendantsInReferencesAsync(
            id,
            UmbracoObjectTypes.Media,
            page.Skip,
            page.Take,
            filterMustBeIsDependency: true
        );
        return found.Success
            ? Results.Ok(
                new Paged<ReferenceByIdModel>(
                    found.Result.Total,
                    found.Result.Items.Select(item => new ReferenceByIdModel(item.NodeKey))
                )
            )
            : MediaFeature.NotFound();
    }

    private static async Task<Paged<ReferenceByIdModel>> AreReferencedAsync(
        [FromQuery] Guid[]? id,
        MediaAccess access,
        ITrackedReferencesService references,
        Page page
    )
    {
        var allowed = await access.AllowedAsync(id ?? []);
        if (allowed.Count == 0)
        {
            return new Paged<ReferenceByIdModel>(0, []);
        }
        var found = await references.GetPagedKeysWithDependentReferencesAsync(
            allowed,
            Constants.ObjectTypes.Media,
            page.Skip,
            page.Take
        );
        return new Paged<ReferenceByIdModel>(found.Total, found.Items.Select(key => new ReferenceByIdModel(key)));
    }
}
