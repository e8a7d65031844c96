using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <summary>Opening a document, and naming documents in lists and pickers.</summary>
internal static class DocumentReading
{
    public static void MapDocumentReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/document/configuration", Configuration).ForSignedIn();
        api.MapGet("/document/{id:guid}", GetAsync).ForSections(Sections.Content);
        api.MapGet("/document/{id:guid}/published", GetPublishedAsync).ForSections(Sections.Content);
        api.MapGet("/item/document", ItemsAsync).ForSections(DocumentsFeature.TreeSections);
        api.MapGet("/item/document/ancestors", AncestorsAsync).ForSections(DocumentsFeature.TreeSections);
    }

    private static DocumentConfigurationResponseModel Configuration(
        IOptionsSnapshot<ContentSettings> content,
        IOptionsSnapshot<SegmentSettings> segments
    ) =>
        new(
            content.Value.DisableDeleteWhenReferenced,
            content.Value.DisableUnpublishWhenReferenced,
            content.Value.AllowEditInvariantFromNonDefault,
#pragma warning disable CS0618 // The client still asks for it.
            segments.Value.AllowCreation
#pragma warning restore CS0618
        );

    private static async Task<IResult> GetAsync(
        Guid id,
        DocumentAccess access,
        IContentQueryService contents,
        DocumentPresentation presentation,
        DocumentProperties properties,
        OpenedDrafts opened
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var found = await contents.GetWithSchedulesAsync(id);
        if (found.Result is not { } document)
        {
            return NotFound();
        }
        var model = await presentation.DraftAsync(document.Content, document.Schedules);
        opened.Opened(model, document.Content.UpdateDate);
        return Results.Ok(properties.Readable(model));
    }

    private static async Task<IResult> GetPublishedAsync(
        Guid id,
        DocumentAccess access,
        IContentQueryService contents,
        DocumentPresentation presentation,
        DocumentProperties properties
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var found = await contents.GetWithSchedulesAsync(id);
        return found.Result is { Content.Published: true } document
            ? Results.Ok(properties.Readable(await presentation.PublishedAsync(document.Content, document.Schedules)))
            : Answers.NotFound("The published document");
    }

    private static async Task<IReadOnlyList<DocumentItemResponseModel>> ItemsAsync(
        [FromQuery] Guid[]? id,
        IEntityService entities,
        StartNodes startNodes,
        ReadableDocuments readable,
        DocumentTreeItems items
    ) => items.ItemsOf(await ReachedAsync(id, entities, startNodes, readable));

    private static async Task<IReadOnlyList<ItemAncestorsResponseModel<DocumentItemResponseModel>>> AncestorsAsync(
        [FromQuery] Guid[]? id,
        IEntityService entities,
        StartNodes startNodes,
        ReadableDocuments readable,
        DocumentTreeItems items
    )
    {
        var documents = await ReachedAsync(id, entities, startNodes, readable);
        int[] ids = [.. documents.SelectMany(document => document.AncestorIds()).Distinct()];
        var ancestors = ids.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, ids).ToList();
        var shown = await readable.OfAsync(ancestors);
        var itemsById = shown.Zip(items.ItemsOf(shown)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return
        [
            .. documents.Select(document => new ItemAncestorsResponseModel<DocumentItemResponseModel>(
                document.Key,
                [.. document.AncestorIds().Where(itemsById.ContainsKey).Select(ancestor => itemsById[ancestor])]
            )),
        ];
    }

    private static async Task<IReadOnlyList<IEntitySlim>> ReachedAsync(
        Guid[]? keys,
        IEntityService entities,
        StartNodes startNodes,
        ReadableDocuments readable
    ) =>
        keys is { Length: > 0 }
            ? await readable.OfAsync([
                .. entities
                    .GetAll(UmbracoObjectTypes.Document, keys)
                    .Where(document => startNodes.Reach(document.Path)),
            ])
            : [];

    public static IResult NotFound() => Answers.NotFound("The document");
}
