using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;

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
        TrackedReferences references,
        Page page
    ) =>
        await access.RefusalAsync(id)
        ?? await references.ByAsync(id, UmbracoObjectTypes.Media, MediaFeature.Word, page);

    private static async Task<IResult> ReferencedDescendantsAsync(
        Guid id,
        MediaAccess access,
        TrackedReferences references,
        Page page
    ) =>
        await access.RefusalAsync(id)
        ?? await references.DescendantsAsync(id, UmbracoObjectTypes.Media, MediaFeature.Word, page);

    private static async Task<Paged<ReferenceByIdModel>> AreReferencedAsync(
        [FromQuery] Guid[]? id,
        MediaAccess access,
        TrackedReferences references,
        Page page
    ) => await references.AmongAsync(await access.AllowedAsync(id ?? []), UmbracoObjectTypes.Media, page);
}
