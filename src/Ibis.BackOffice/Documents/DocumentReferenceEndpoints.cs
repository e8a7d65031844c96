using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

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
        ITrackedReferencesService references,
        DocumentReferences models,
        Page page
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var found = await references.GetPagedRelationsForItemAsync(
            id,
            UmbracoObjectTypes.Document,
            page.Skip,
            page.Take,
            filterMustBeIsDependency: true
        );
        return found.Success ? Results.Ok(await models.OfAsync(found.Result)) : DocumentReading.NotFound();
    }

    private static async Task<IResult> ReferencedDescendantsAsync(
        Guid id,
        DocumentAccess access,
        ITrackedReferencesService references,
        Page page
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var found = await references.GetPagedDescendantsInReferencesAsync(
            id,
            UmbracoObjectTypes.Document,
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
            : DocumentReading.NotFound();
    }

    private static async Task<Paged<ReferenceByIdModel>> AreReferencedAsync(
        [FromQuery] Guid[]? id,
        DocumentAccess access,
        ITrackedReferencesService references,
        Page page
    )
    {
        var allowed = await access.AllowedAsync(id ?? [], ActionBrowse.ActionLetter);
        if (allowed.Count == 0)
        {
            return new Paged<ReferenceByIdModel>(0, []);
        }
        var found = await references.GetPagedKeysWithDependentReferencesAsync(
            allowed,
            Constants.ObjectTypes.Document,
            page.Skip,
            page.Take
        );
        return new Paged<ReferenceByIdModel>(found.Total, found.Items.Select(key => new ReferenceByIdModel(key)));
    }
}
