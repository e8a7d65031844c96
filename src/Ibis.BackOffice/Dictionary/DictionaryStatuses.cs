using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Dictionary;

/// <summary>What Umbraco's service says about a dictionary item, in words for people.</summary>
internal static class DictionaryStatuses
{
    public static IResult NotFound() => Answers.NotFound("The dictionary item");

    public static IResult InvalidName() =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The dictionary item needs a name",
            "Give it a name of at most 450 characters; pages look it up by this name.",
            "InvalidName"
        );

    public static IResult Refused(DictionaryItemOperationStatus status) =>
        status switch
        {
            DictionaryItemOperationStatus.ItemNotFound => NotFound(),
            DictionaryItemOperationStatus.ParentNotFound => Answers.NotFound("The item to put it below"),
            DictionaryItemOperationStatus.DuplicateItemKey => Answers.Refused(
                status,
                "This name is taken",
                "Pages look dictionary items up by their names, so each name exists once. Choose another one.",
                StatusCodes.Status409Conflict
            ),
            DictionaryItemOperationStatus.DuplicateKey or DictionaryItemOperationStatus.InvalidId => Answers.Refused(
                status,
                "This id is taken",
                "Something else has this id. Create the item again with a new one."
            ),
            DictionaryItemOperationStatus.InvalidParent => Answers.Refused(
                status,
                "The item cannot lie there",
                "The place is the item itself or lies below it. Choose another place."
            ),
            DictionaryItemOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                "A rule of the site stopped the change of the dictionary item. Ask who looks after the site."
            ),
            // Success without an item.
            _ => Answers.Refused(status, "The dictionary item could not be changed", "Reload it and try again."),
        };
}
