using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Status = Umbraco.Cms.Core.Services.OperationStatus.ContentPublishingOperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Says why Umbraco did not publish or unpublish something.</summary>
internal static class PublishingStatuses
{
    /// <param name="invalid">Aliases of the fields that are not valid.</param>
    public static IResult Refused(Status status, IEnumerable<string>? invalid = null) =>
        status switch
        {
            Status.ContentNotFound => Answers.NotFound("The document"),
            Status.TaskResultNotFound => Answers.NotFound("This publication"),
            Status.ContentInvalid => Said(
                status,
                "Some values are not valid, so the document was not published",
                Fields(invalid)
            ),
            Status.CancelledByEvent => Said(
                status,
                "An extension has stopped this",
                "A rule of this site is against it. The message beside this one says what to do; where there is none, ask whoever maintains the site."
            ),
            Status.NothingToPublish => Said(
                status,
                "There is nothing to publish",
                "Enter a name and text in the language first, and save."
            ),
            Status.MandatoryCultureMissing => Said(
                status,
                "A mandatory language is missing",
                "Publish the mandatory languages of the site first, or together with this one."
            ),
            Status.PathNotPublished => Said(
                status,
                "The parent is not published",
                "Publish the documents above this one first."
            ),
            Status.InTrash => Said(status, "The document lies in the recycle bin", "Restore it first."),
            Status.ConcurrencyViolation => Said(
                status,
                "The document was saved by somebody else at the same moment",
                "Try again.",
                StatusCodes.Status409Conflict
            ),
            Status.UnsavedChanges => Said(status, "There are changes that are not saved", "Save first, then publish."),
            Status.CannotUnpublishWhenReferenced => Said(
                status,
                "Other content refers to this document",
                "Take the references out first; they are listed on the Info tab."
            ),
            _ => Timing(status),
        };

    private static IResult Timing(Status status) =>
        status switch
        {
            Status.HasExpired or Status.CultureHasExpired => Said(
                status,
                "The time of this document is over",
                "It was to be unpublished at a moment that has passed. Change or remove that time in its schedule."
            ),
            Status.AwaitingRelease or Status.CultureAwaitingRelease => Said(
                status,
                "The document waits for its time",
                "It is to be published at a later moment. Remove that time from its schedule to publish it now."
            ),
            Status.PublishTimeNeedsToBeInFuture => Said(
                status,
                "The time of publication has passed",
                "Choose a moment in the future, or publish at once."
            ),
            Status.UpublishTimeNeedsToBeInFuture => Said(
                status,
                "The time of unpublication has passed",
                "Choose a moment in the future, or unpublish at once."
            ),
            Status.UnpublishTimeNeedsToBeAfterPublishTime => Said(
                status,
                "The document would end before it begins",
                "Choose a time of unpublication after the time of publication."
            ),
            _ => Languages(status),
        };

    private static IResult Languages(Status status) =>
        status switch
        {
            Status.InvalidCulture => Said(
                status,
                "The site does not have this language",
                "Choose one of the languages of the site."
            ),
            Status.CannotPublishInvariantWhenVariant or Status.CultureMissing => Said(
                status,
                "The languages have to be said",
                "The document has a text for each language. Choose those to publish or unpublish."
            ),
            Status.CannotPublishVariantWhenNotVariant => Said(
                status,
                "The document is the same in every language",
                "Publish or unpublish it as a whole."
            ),
            Status.FailedBranch => Said(
                status,
                "Some documents below were not published",
                "Open those that still show changes; their fields say what is missing."
            ),
            _ => Said(
                status,
                "The document could not be published",
                "Something went wrong that Umbraco does not name; the site's log says more. Reload and try again.",
                StatusCodes.Status500InternalServerError
            ),
        };

    private static string Fields(IEnumerable<string>? invalid) =>
        invalid?.Distinct().ToList() is { Count: > 0 } aliases
            ? $"Correct these fields, then publish again: {string.Join(", ", aliases)}."
            : "Look at the fields that are marked, correct them, and publish again.";

    private static IResult Said(
        Status status,
        string title,
        string detail,
        int code = StatusCodes.Status400BadRequest
    ) => Answers.Refused(status, title, detail, code);
}
