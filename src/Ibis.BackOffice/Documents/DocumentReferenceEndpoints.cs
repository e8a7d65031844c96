using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.Documents;

/// <summary>What breaks when a document goes.</summary>
internal static class DocumentReferenceEndpoints
{
    public static void MapDocumentReferences(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/document").ForSections(Sections.Content);
        documents.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        documents.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        documents.MapGet("/are-referenced", AreReferencedAsync);
    }

    private static async Task<IResult> ReferencedByAsync(
        Guid id,
        DocumentAccess access,
        TrackedReferences references,
        Page page
    ) =>
        await access.RefusalAsync(ActionBrowse.ActionLetter, id)
        ?? await references.ByAsync(id, UmbracoObjectTypes.Document, "document", page);

    private static async Task<IResult> ReferencedDescendantsAsync(
        Guid id,
        DocumentAccess access,
        TrackedReferences references,
        Page page
    ) =>
        await access.RefusalAsync(ActionBrowse.ActionLetter, id)
        ?? await references.DescendantsAsync(id, UmbracoObjectTypes.Document, "document", page);

    private static async Task<Paged<ReferenceByIdModel>> AreReferencedAsync(
        [FromQuery] Guid[]? id,
        DocumentAccess access,
        TrackedReferences references,
        Page page
    ) =>
        await references.AmongAsync(
            await access.AllowedAsync(id ?? [], ActionBrowse.ActionLetter),
            UmbracoObjectTypes.Document,
            page
        );
}
