using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Media;

/// <summary>Making and changing media. Unlike a document, a media item has no draft: what is saved is public.</summary>
internal static class MediaSaving
{
    public static void MapMediaSaving(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").ForSections(MediaFeature.EditSections);
        media.MapPost("", CreateAsync);
        media.MapPost("/validate", ValidateNewAsync);
        media.MapPut("/{id:guid}", UpdateAsync);
        media.MapPut("/{id:guid}/validate", ValidateChangeAsync);
    }

    private static async Task<IResult> CreateAsync(
        CreateMediaRequestModel input,
        IMediaEditingService editing,
        IEntityService entities,
        MediaAccess access,
        CurrentUser me
    )
    {
        if (await RefusalOfNewAsync(input, entities, access) is { } refusal)
        {
            return refusal;
        }
        var result = await editing.CreateAsync(Model(input), me.Key);
        return result is { Success: true, Result.Content: { } media } ? Answers.Created(media.Key, $"media/{media.Key}")
            : result.Status == ContentEditingOperationStatus.PropertyValidationError
                ? DocumentInput.Invalid(result.Result.ValidationResult)
            : MediaFeature.Refused(result.Status);
    }

    private static async Task<IResult> ValidateNewAsync(
        CreateMediaRequestModel input,
        IMediaEditingService editing,
        IEntityService entities,
        MediaAccess access
    ) => await RefusalOfNewAsync(input, entities, access) ?? Validated(await editing.ValidateCreateAsync(Model(input)));

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateMediaRequestModel input,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }
        if (DocumentInput.NameRefusal(input, MediaFeature.Word) is { } unnamed)
        {
            return unnamed;
        }
        var model = new MediaUpdateModel().Fill(input);
        // Umbraco would save what is not valid and say nothing.
        var checkedFirst = await editing.ValidateUpdateAsync(id, model);
        if (!checkedFirst.Success)
        {
            return Validated(checkedFirst);
        }
        var result = await editing.UpdateAsync(id, model, me.Key);
        return result.Success ? Results.Ok() : MediaFeature.Refused(result.Status);
    }

    private static async Task<IResult> ValidateChangeAsync(
        Guid id,
        UpdateMediaRequestModel input,
        IMediaEditingService editing,
        MediaAccess access
    ) =>
        await access.RefusalAsync(id)
        ?? DocumentInput.NameRefusal(input, MediaFeature.Word)
        ?? Validated(await editing.ValidateUpdateAsync(id, new MediaUpdateModel().Fill(input)));

    private static async Task<IResult?> RefusalOfNewAsync(
        CreateMediaRequestModel input,
        IEntityService entities,
        MediaAccess access
    ) =>
        await access.RefusalAsync(input.Parent?.Id)
        ?? DocumentInput.NameRefusal(input, MediaFeature.Word)
        ?? (
            input.Id is { } key && (key == Guid.Empty || entities.Exists(key))
                ? MediaFeature.Refused(ContentEditingOperationStatus.DuplicateKey)
                : null
        );

    private static MediaCreateModel Model(CreateMediaRequestModel input) =>
        new MediaCreateModel
        {
            Key = input.Id,
            ParentKey = input.Parent?.Id,
            ContentTypeKey = input.MediaType.Id,
        }.Fill(input);

    private static IResult Validated(Attempt<ContentValidationResult, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok()
        : result.Status == ContentEditingOperationStatus.PropertyValidationError ? DocumentInput.Invalid(result.Result)
        : MediaFeature.Refused(result.Status);
}
