using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.DocumentBlueprints;

internal sealed record CreateDocumentBlueprintRequestModel(
    ReferenceByIdModel DocumentType,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants,
    ReferenceByIdModel? Parent = null,
    Guid? Id = null
) : IDocumentContent;

internal sealed record UpdateDocumentBlueprintRequestModel(
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants
) : IDocumentContent;

internal sealed record CreateDocumentBlueprintFromDocumentRequestModel(
    ReferenceByIdModel Document,
    string Name,
    Guid? Id = null,
    ReferenceByIdModel? Parent = null
);

/// <param name="Target">A folder; null is the root.</param>
internal sealed record MoveDocumentBlueprintRequestModel(ReferenceByIdModel? Target = null);

internal static class BlueprintEditing
{
    public static void MapBlueprintEditing(this IEndpointRouteBuilder api)
    {
        var blueprints = api.MapGroup("/document-blueprint");
        blueprints.MapPost("", CreateAsync).ForSections(Sections.Settings);
        blueprints.MapPost("/from-document", CreateFromDocumentAsync).ForSections(Sections.Content);
        blueprints.MapPut("/{id:guid}", UpdateAsync).ForSections(Sections.Settings);
        blueprints.MapPut("/{id:guid}/move", MoveAsync).ForSections(Sections.Settings);
        blueprints.MapDelete("/{id:guid}", DeleteAsync).ForSections(Sections.Settings);
    }

    private static async Task<IResult> CreateAsync(
        CreateDocumentBlueprintRequestModel input,
        IContentBlueprintEditingService blueprints,
        IEntityService entities,
        CurrentUser me
    )
    {
        if ((DocumentInput.NameRefusal(input) ?? KeyRefusal(input.Id, entities)) is { } refusal)
        {
            return refusal;
        }
        var model = new ContentBlueprintCreateModel
        {
            Key = input.Id,
            ParentKey = input.Parent?.Id,
            ContentTypeKey = input.DocumentType.Id,
        }.Fill(input);
        return Created(await blueprints.CreateAsync(model, me.Key));
    }

    private static async Task<IResult> CreateFromDocumentAsync(
        CreateDocumentBlueprintFromDocumentRequestModel input,
        IContentBlueprintEditingService blueprints,
        IEntityService entities,
        DocumentAccess access,
        CurrentUser me
    )
    {
        if (
            (
                await access.RefusalAsync(ActionCreateBlueprintFromContent.ActionLetter, input.Document.Id)
                ?? KeyRefusal(input.Id, entities)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > 255)
        {
            return Answers.Refused(
                ContentEditingOperationStatus.InvalidName,
                "The blueprint needs a name",
                "Give it a name of at most 255 characters."
            );
        }
        var result = await blueprints.CreateFromContentAsync(input.Document.Id, input.Name, input.Id, me.Key);
        if (!result.Success || input.Parent is not { } folder || result.Result.Content is not { } blueprint)
        {
            return Created(result);
        }
        var moved = await blueprints.MoveAsync(blueprint.Key, folder.Id, me.Key);
        return moved.Success ? Created(result) : Refused(moved.Result);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateDocumentBlueprintRequestModel input,
        IContentBlueprintEditingService blueprints,
        CurrentUser me
    )
    {
        if (DocumentInput.NameRefusal(input) is { } refusal)
        {
            return refusal;
        }
        var result = await blueprints.UpdateAsync(id, new ContentBlueprintUpdateModel().Fill(input), me.Key);
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static async Task<IResult> MoveAsync(
        Guid id,
        MoveDocumentBlueprintRequestModel input,
        IContentBlueprintEditingService blueprints,
        CurrentUser me
    )
    {
        var result = await blueprints.MoveAsync(id, input.Target?.Id, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Result);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IContentBlueprintEditingService blueprints, CurrentUser me)
    {
        var result = await blueprints.DeleteAsync(id, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static IResult Created(Attempt<ContentCreateResult, ContentEditingOperationStatus> result) =>
        result is { Success: true, Result.Content: { } blueprint }
            ? Answers.Created(blueprint.Key, $"document-blueprint/{blueprint.Key}")
            : Refused(result.Status);

    private static IResult? KeyRefusal(Guid? key, IEntityService entities) =>
        key is { } id && (id == Guid.Empty || entities.Exists(id))
            ? Refused(ContentEditingOperationStatus.DuplicateKey)
            : null;

    private static IResult Refused(ContentEditingOperationStatus status) =>
        status switch
        {
            ContentEditingOperationStatus.NotFound => BlueprintReading.NotFound(),
            ContentEditingOperationStatus.ParentNotFound => Answers.NotFound("The folder"),
            _ => DocumentStatuses.Refused(status),
        };
}
