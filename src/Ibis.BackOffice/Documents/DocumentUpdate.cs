using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Changes a document within what the user may edit of it.</summary>
internal sealed class DocumentUpdate(IContentEditingService editing, DocumentLanguages languages, CurrentUser me)
{
    public async Task<IResult> SaveAsync(Guid key, IChangedDocument input)
    {
        if (await editing.GetAsync(key) is not { } stored)
        {
            return DocumentReading.NotFound();
        }
        var model = input.ToModel();
        await languages.KeepOthersAsync(model, stored);
        var result = await editing.UpdateAsync(key, model, me.Key);
        return result.Success || result.Status == ContentEditingOperationStatus.PropertyValidationError
            ? Results.Ok()
            : DocumentStatuses.Refused(result.Status);
    }

    public async Task<IResult> SaveAndPublishAsync(Guid key, IChangedDocument input, HashSet<string> cultures)
    {
        if (await editing.GetAsync(key) is not { } stored)
        {
            return DocumentReading.NotFound();
        }
        var model = input.ToModel();
        await languages.KeepOthersAsync(model, stored);
        var result = await editing.UpdateAndPublishAsync(key, model, cultures, me.Key);
        return DocumentSaving.Refused(result.Status, result.Result.InvalidPropertyAliases) ?? Results.Ok();
    }
}
