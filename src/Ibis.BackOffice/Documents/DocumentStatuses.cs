using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Status = Umbraco.Cms.Core.Services.OperationStatus.ContentEditingOperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Says why Umbraco did not save, move, copy or delete something.</summary>
internal static class DocumentStatuses
{
    /// <param name="what">The word for it: "document", "media item".</param>
    public static IResult Refused(Status status, string what = "document") =>
        status switch
        {
            Status.NotFound => Answers.NotFound($"The {what}"),
            Status.ContentTypeNotFound => Answers.NotFound($"The {what} type"),
            Status.ParentNotFound => Answers.NotFound("The place that was chosen"),
            Status.TemplateNotFound => Answers.NotFound("The template"),
            Status.ConcurrencyViolation => Said(
                status,
                $"The {what} was saved by somebody else at the same moment",
                "Save again; your text is still in the form.",
                StatusCodes.Status409Conflict
            ),
            Status.CancelledByNotification => Said(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            Status.ParentInvalid => Said(
                status,
                $"The {what} cannot go there",
                $"The place lies below the {what} itself. Choose another one."
            ),
            Status.NotAllowed => Said(
                status,
                $"This type of {what} is not allowed there",
                $"Choose another place, or allow the type there in the settings of the {what} types."
            ),
            Status.InTrash => Said(
                status,
                "That lies in the recycle bin",
                "Restore it first, or choose something outside the recycle bin."
            ),
            Status.NotInTrash => Said(
                status,
                $"The {what} is not in the recycle bin",
                "Only what lies in the recycle bin can be restored or deleted from there. Reload the page."
            ),
            Status.CannotDeleteWhenReferenced or Status.CannotMoveToRecycleBinWhenReferenced => Said(
                status,
                $"Other content refers to this {what}",
                "Take the references out first; they are listed on the Info tab."
            ),
            Status.SortingInvalid => Said(
                status,
                "The new order does not fit",
                "It names items that are no children of this one, or has changed since. Reload and sort again."
            ),
            _ => Content(status, what),
        };

    private static IResult Content(Status status, string what) =>
        status switch
        {
            Status.PropertyValidationError => Said(
                status,
                "Some values are not valid",
                "Look at the fields that are marked, and correct them."
            ),
            Status.InvalidName => Said(status, "The name is too long", "A name has at most 255 characters."),
            Status.DuplicateName => Said(status, "This name is taken", "Choose a name that no other of this kind has."),
            Status.DuplicateKey or Status.InvalidKey => Said(
                status,
                "This id cannot be used",
                "Something with the same id exists already. Start anew with an empty form."
            ),
            Status.InvalidCulture => Said(
                status,
                "The site does not have this language",
                "Add the language in the settings, or leave it out."
            ),
            Status.TemplateNotAllowed => Said(
                status,
                "This template is not allowed here",
                $"Choose one of the templates that the {what} type allows."
            ),
            Status.PropertyTypeNotFound => Said(
                status,
                $"The {what} type has changed",
                $"A field that was filled in exists no longer. Reload the {what} and enter the change again."
            ),
            Status.ContentTypeCultureVarianceMismatch or Status.PropertyTypeCultureVarianceMismatch => Said(
                status,
                $"The languages do not fit the {what} type",
                $"A value is given for one language where it counts for all, or the other way round. Reload the {what}."
            ),
            Status.ContentTypeSegmentVarianceMismatch or Status.PropertyTypeSegmentVarianceMismatch => Said(
                status,
                $"The segments do not fit the {what} type",
                $"A value is given for a segment where the {what} type has none. Reload the {what}."
            ),
            _ => Said(
                status,
                $"The {what} could not be changed",
                "Something went wrong that Umbraco does not name; the site's log says more. Reload and try again.",
                StatusCodes.Status500InternalServerError
            ),
        };

    private static IResult Said(
        Status status,
        string title,
        string detail,
        int code = StatusCodes.Status400BadRequest
    ) => Answers.Refused(status, title, detail, code);
}
