using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Changes a document within what the user may edit of it, unless somebody else has changed it meanwhile.</summary>
internal sealed class DocumentUpdate(
    ICoreScopeProvider scopes,
    IContentEditingService editing,
    DocumentLanguages languages,
    DocumentProperties properties,
    DraftConflicts conflicts,
    CurrentUser me
)
{
    public Task<IResult> SaveAsync(Guid key, IChangedDocument input) =>
        ChangeAsync(
            key,
            input,
            async model =>
            {
                var result = await editing.UpdateAsync(key, model, me.Key);
                return (
                    result.Success || result.Status == ContentEditingOperationStatus.PropertyValidationError
                        ? Results.Ok()
                        : DocumentStatuses.Refused(result.Status),
                    result.Status
                );
            }
        );

    public Task<IResult> SaveAndPublishAsync(Guid key, IChangedDocument input, HashSet<string> cultures) =>
        ChangeAsync(
            key,
            input,
            async model =>
            {
                var result = await editing.UpdateAndPublishAsync(key, model, cultures, me.Key);
                return (
                    DocumentSaving.Refused(result.Status, result.Result.InvalidPropertyAliases) ?? Results.Ok(),
                    result.Status.ContentEditingOperationStatus
                );
            }
        );

    private async Task<IResult> ChangeAsync(
        Guid key,
        IChangedDocument input,
        Func<ContentUpdateModel, Task<(IResult Answer, ContentEditingOperationStatus Status)>> change
    )
    {
        using var scope = scopes.CreateCoreScope();
        // Held from the comparison to the save, so that of two saves at once the second sees the first.
        scope.WriteLock(Constants.Locks.ContentTree);
        if (await editing.GetAsync(key) is not { } stored)
        {
            return DocumentReading.NotFound();
        }
        if (await conflicts.RefusalAsync(stored, input) is { } conflict)
        {
            return conflict;
        }
        var model = input.ToModel();
        await languages.KeepOthersAsync(model, stored);
        properties.Protect(model, stored);
        var (answer, status) = await change(model);
        // What fields that are not valid, or a publication that fails, leave behind is a draft that was saved.
        if (status is ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError)
        {
            scope.Complete();
        }
        return answer;
    }
}
