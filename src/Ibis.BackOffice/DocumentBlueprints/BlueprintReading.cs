using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.DocumentBlueprints;

internal sealed record DocumentBlueprintResponseModel(
    Guid Id,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants
);

internal sealed record DocumentBlueprintItemResponseModel(
    Guid Id,
    string Name,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<FlagModel> Flags
);

internal sealed class BlueprintPresentation(DocumentPresentation documents, DocumentProperties properties)
{
    public DocumentBlueprintResponseModel Of(IContent blueprint) =>
        new(
            blueprint.Key,
            documents.TypeOf(blueprint),
            [],
            properties.Readable(blueprint.ContentType.Key, documents.Values(blueprint)),
            DocumentPresentation.Variants(blueprint)
        );
}

/// <summary>Who writes documents begins them from blueprints; only who may open the settings looks at the blueprints themselves.</summary>
internal static class BlueprintReading
{
    public static void MapBlueprintReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/document-blueprint", Items).ForSections(Sections.Content, Sections.Settings);
        var blueprints = api.MapGroup("/document-blueprint/{id:guid}");
        blueprints.MapGet("/scaffold", ScaffoldAsync).ForSections(Sections.Content, Sections.Settings);
        blueprints.MapGet("", GetAsync).ForSections(Sections.Settings);
        blueprints.MapGet("/audit-log", AuditLogAsync).ForSections(Sections.Settings);
    }

    private static IEnumerable<DocumentBlueprintItemResponseModel> Items(
        [FromQuery] Guid[]? id,
        IEntityService entities
    ) =>
        id is { Length: > 0 }
            ? entities
                .GetAll(UmbracoObjectTypes.DocumentBlueprint, id)
                .OfType<IDocumentEntitySlim>()
                .Select(blueprint => new DocumentBlueprintItemResponseModel(
                    blueprint.Key,
                    blueprint.Name ?? "",
                    DocumentTreeItems.TypeOf(blueprint),
                    []
                ))
            : [];

    private static async Task<IResult> ScaffoldAsync(
        Guid id,
        IContentBlueprintEditingService blueprints,
        BlueprintPresentation presentation
    ) => await blueprints.GetScaffoldedAsync(id) is { } scaffold ? Results.Ok(presentation.Of(scaffold)) : NotFound();

    private static async Task<IResult> GetAsync(
        Guid id,
        IContentBlueprintEditingService blueprints,
        BlueprintPresentation presentation
    ) => await blueprints.GetAsync(id) is { } blueprint ? Results.Ok(presentation.Of(blueprint)) : NotFound();

    private static Task<Paged<AuditLogResponseModel>> AuditLogAsync(
        Guid id,
        AuditLog log,
        Page page,
        Direction orderDirection = Direction.Descending,
        DateTimeOffset? sinceDate = null
    ) => log.OfAsync(id, UmbracoObjectTypes.DocumentBlueprint, page, orderDirection, sinceDate);

    public static IResult NotFound() => Answers.NotFound("The document blueprint");
}
