using System.Globalization;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.Umbraco.Documents;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Two editors, one document: the later save is told, and neither text is lost. See docs/decisions/0008.</summary>
internal sealed class DraftConflicts(
    OpenedDrafts opened,
    DocumentPresentation presentation,
    IDraftHistory history,
    IUserService users,
    CurrentUser me
)
{
    /// <summary>Asked under the lock under which the document is then saved.</summary>
    /// <returns>Null when the save may go on; the text that it replaces is then in the history, if it was not known to the editor.</returns>
    public async Task<IResult?> RefusalAsync(IContent stored, IDocumentContent input)
    {
        // A client that does not send back what it was given takes part without protection, as with Umbraco.
        if (input.Variants.Max(variant => variant.UpdateDate) is not { } date)
        {
            return null;
        }
        var seen = date.UtcDateTime;
        if (
            seen >= stored.UpdateDate
            || opened.IsSameText(await presentation.DraftAsync(stored, new ContentScheduleCollection()), seen)
        )
        {
            return null;
        }
        var conflict = new Conflict(me.SessionId, stored.Key, seen, stored.UpdateDate);
        if (opened.WasTold(conflict))
        {
            history.Keep(stored.Key);
            return null;
        }
        opened.Tell(conflict);
        return Answers.Refused(
            ContentEditingOperationStatus.ConcurrencyViolation,
            "The document was changed since you opened it",
            $"{WriterOf(stored)} saved it at {stored.UpdateDate.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC. "
                + "Your text is still in this window, but not saved. To see the other text, open the document in a second "
                + "window. To put yours in its place, save again: the other one then stays under Rollback.",
            StatusCodes.Status409Conflict
        );
    }

    private string WriterOf(IContent stored) =>
        stored.WriterId == me.User.Id ? "You, in another window,"
        : users.GetProfileById(stored.WriterId)?.Name is { Length: > 0 } name ? name
        : "Somebody else";
}
