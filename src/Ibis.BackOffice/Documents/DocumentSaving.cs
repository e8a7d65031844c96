using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Saving a document, alone or together with its publication. A draft need not be valid to be saved.</summary>
internal static class DocumentSaving
{
    public static void MapDocumentSaving(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/document").ForSections(Sections.Content);
        documents.MapPost("", CreateAsync);
        documents.MapPost("/validate", ValidateNewAsync);
        documents.MapPost("/create-and-publish", CreateAndPublishAsync);
        documents.MapPut("/{id:guid}", UpdateAsync);
        documents.MapPut("/{id:guid}/update-and-publish", UpdateAndPublishAsync);
    }

    /// <summary>Those of the other version of the API.</summary>
    public static void MapDocumentValidation(this IEndpointRouteBuilder apiOf11) =>
        apiOf11.MapPut("/document/{id:guid}/validate", ValidateChangeAsync).ForSections(Sections.Content);

    private static async Task<IResult> ValidateNewAsync(
        CreateDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        DocumentProperties properties,
        CurrentUser me
    ) =>
        await RefusalOfNewAsync(input, entities, access)
        ?? Validated(await editing.ValidateCreateAsync(ModelOf(input, properties), me.Key));

    private static async Task<IResult> ValidateChangeAsync(
        Guid id,
        ValidateUpdateDocumentRequestModel input,
        IContentEditingService editing,
        DocumentAccess access,
        DocumentProperties properties,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionUpdate.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var model = new ValidateContentUpdateModel
        {
            TemplateKey = input.Template?.Id,
            Cultures = input.Cultures?.ToHashSet(StringComparer.OrdinalIgnoreCase),
        }.Fill(input);
        if (await editing.GetAsync(id) is { } stored)
        {
            properties.Protect(model, stored);
        }
        return DocumentInput.NameRefusal(input) ?? Validated(await editing.ValidateUpdateAsync(id, model, me.Key));
    }

    private static async Task<IResult> CreateAsync(
        CreateDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        DocumentProperties properties,
        CurrentUser me
    )
    {
        if (await RefusalOfNewAsync(input, entities, access) is { } refusal)
        {
            return refusal;
        }
        var result = await editing.CreateAsync(ModelOf(input, properties), me.Key);
        return result.Success ? Created(result.Result) : DocumentStatuses.Refused(result.Status);
    }

    private static async Task<IResult> CreateAndPublishAsync(
        CreateAndPublishDocumentRequestModel input,
        IContentEditingService editing,
        IEntityService entities,
        DocumentAccess access,
        DocumentProperties properties,
        CurrentUser me
    )
    {
        if (
            (
                await access.RefusalAsync(ActionPublish.ActionLetter, input.Parent?.Id)
                ?? await access.CultureRefusalAsync(input.CulturesToPublish)
                ?? await RefusalOfNewAsync(input, entities, access)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        var result = await editing.CreateAndPublishAsync(
            ModelOf(input, properties),
            input.CulturesToPublish.ToHashSet(),
            me.Key
        );
        return Refused(result.Status, result.Result.InvalidPropertyAliases) ?? Created(result.Result);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateDocumentRequestModel input,
        DocumentUpdate update,
        DocumentAccess access
    ) =>
        await access.RefusalAsync(ActionUpdate.ActionLetter, id)
        ?? DocumentInput.NameRefusal(input)
        ?? await update.SaveAsync(id, input);

    private static async Task<IResult> UpdateAndPublishAsync(
        Guid id,
        UpdateAndPublishDocumentRequestModel input,
        DocumentUpdate update,
        DocumentAccess access
    ) =>
        await access.RefusalAsync(ActionUpdate.ActionLetter, id)
        ?? await access.RefusalAsync(ActionPublish.ActionLetter, id)
        ?? await access.CultureRefusalAsync(input.CulturesToPublish)
        ?? DocumentInput.NameRefusal(input)
        ?? await update.SaveAndPublishAsync(id, input, input.CulturesToPublish.ToHashSet());

    private static ContentCreateModel ModelOf(INewDocument input, DocumentProperties properties)
    {
        var model = input.ToModel();
        properties.Protect(model, model.ContentTypeKey);
        return model;
    }

    private static async Task<IResult?> RefusalOfNewAsync(
        INewDocument input,
        IEntityService entities,
        DocumentAccess access
    ) =>
        await access.RefusalAsync(ActionNew.ActionLetter, input.Parent?.Id)
        ?? await access.CultureRefusalAsync(
            input
                .Variants.Select(variant => variant.Culture)
                .Concat(input.Values.Where(value => value.Value is not (null or "")).Select(value => value.Culture))
        )
        ?? DocumentInput.NameRefusal(input)
        ?? (
            input.Id is { } key && (key == Guid.Empty || entities.Exists(key))
                ? DocumentStatuses.Refused(ContentEditingOperationStatus.DuplicateKey)
                : null
        );

    /// <summary>What became of saving and publishing in one step.</summary>
    /// <returns>Null when both succeeded. Fields that are not valid do not hinder a draft.</returns>
    public static IResult? Refused(ContentEditingAndPublishingStatus status, IEnumerable<string> invalid) =>
        status.ContentEditingOperationStatus
            is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError)
            ? DocumentStatuses.Refused(status.ContentEditingOperationStatus)
        : status.ContentPublishingOperationStatus is null or ContentPublishingOperationStatus.Success ? null
        : PublishingStatuses.Refused(status.ContentPublishingOperationStatus.Value, invalid);

    private static IResult Created(ContentCreateResult result) =>
        result.Content is { } content
            ? Answers.Created(content.Key, $"document/{content.Key}")
            : throw new InvalidOperationException("Umbraco said that it created a document, but gave none back.");

    private static IResult Validated(Attempt<ContentValidationResult, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok()
        : result.Status == ContentEditingOperationStatus.PropertyValidationError ? DocumentInput.Invalid(result.Result)
        : DocumentStatuses.Refused(result.Status);
}
