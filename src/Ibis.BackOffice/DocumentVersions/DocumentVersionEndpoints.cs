using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.Languages;
using Ibis.Umbraco.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.BackOffice.DocumentVersions;

/// <summary>Earlier states of a document: looking at them, keeping them, going back to one.</summary>
internal static class DocumentVersionEndpoints
{
    public static void MapDocumentVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/document-version").ForSections(Sections.Content);
        versions.MapGet("", ListAsync);
        versions.MapGet("/{id:guid}", GetAsync);
        versions.MapPut("/{id:guid}/prevent-cleanup", PreventCleanupAsync);
        versions.MapPost("/{id:guid}/rollback", RollbackAsync);
    }

    private static async Task<IResult> ListAsync(
        Guid documentId,
        string? culture,
        DocumentAccess access,
        IContentVersionService versions,
        VersionPresentation presentation,
        ILanguageService languages,
        Page page
    )
    {
        if (
            (
                await access.RefusalAsync(ActionRollback.ActionLetter, documentId)
                ?? await languages.RefusalAsync(culture)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        var (first, size) = page.Covering();
        var result = await versions.GetPagedContentVersionsAsync(
            documentId,
            culture.NullOrWhiteSpaceAsNull(),
            first,
            size
        );
        return result is { Success: true, Result: { } found }
            ? Results.Ok(
                new Paged<DocumentVersionItemResponseModel>(
                    found.Total,
                    await presentation.OfAsync(found.Items.Skip(page.Skip - first).Take(page.Take))
                )
            )
            : Refused(result.Status);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        DocumentAccess access,
        IContentVersionService versions,
        VersionPresentation presentation
    )
    {
        var result = await versions.GetAsync(id);
        if (result.Result is not { Blueprint: false } version)
        {
            return Refused(ContentVersionOperationStatus.NotFound);
        }
        return await access.RefusalAsync(ActionRollback.ActionLetter, version.Key)
            ?? Results.Ok(presentation.Of(id, version));
    }

    private static async Task<IResult> PreventCleanupAsync(
        Guid id,
        bool preventCleanup,
        DocumentAccess access,
        IContentVersionService versions,
        CurrentUser me
    )
    {
        if ((await versions.GetAsync(id)).Result is not { } version)
        {
            return Refused(ContentVersionOperationStatus.NotFound);
        }
        if (await access.RefusalAsync(ActionRollback.ActionLetter, version.Key) is { } refusal)
        {
            return refusal;
        }
        var result = await versions.SetPreventCleanupAsync(id, preventCleanup, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Result);
    }

    private static async Task<IResult> RollbackAsync(
        Guid id,
        string? culture,
        DocumentAccess access,
        IContentVersionService versions,
        ICoreScopeProvider scopes,
        IDraftHistory history,
        IContentService contents,
        DocumentProperties properties,
        CurrentUser me
    )
    {
        if ((await versions.GetAsync(id)).Result is not { } version)
        {
            return Refused(ContentVersionOperationStatus.NotFound);
        }
        // Without a language all of them go back.
        string?[] touched =
            culture is not null ? [culture]
            : version.ContentType.VariesByCulture() ? [.. version.AvailableCultures]
            : [];
        if (
            (
                await access.RefusalAsync(ActionRollback.ActionLetter, version.Key)
                ?? await access.CultureRefusalAsync(touched)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(version.Key) is { } stored && properties.WouldChangeLocked(stored, version, touched))
        {
            return Answers.Forbidden();
        }
        // Umbraco would overwrite the draft; so that one can also go forward again, it becomes a version.
        history.Keep(version.Key);
        var result = await versions.RollBackAsync(id, culture, me.Key);
        if (!result.Success)
        {
            return Refused(result.Result);
        }
        scope.Complete();
        return Results.Ok();
    }

    private static IResult Refused(ContentVersionOperationStatus status) =>
        status switch
        {
            ContentVersionOperationStatus.NotFound => Answers.NotFound("The version"),
            ContentVersionOperationStatus.ContentNotFound => Answers.NotFound("The document"),
            ContentVersionOperationStatus.InvalidSkipTake => Answers.Refused(
                status,
                "This page of the list does not exist",
                "Begin with the first page."
            ),
            ContentVersionOperationStatus.RollBackCanceled => Answers.Refused(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the rollback. Ask whoever maintains the site."
            ),
            ContentVersionOperationStatus.RollBackFailed => Answers.Refused(
                status,
                "The document did not go back",
                "It may lie in the recycle bin, or its type has changed since. Restore it, or copy the text by hand."
            ),
            _ => throw new InvalidOperationException($"{status} is no refusal."),
        };
}
