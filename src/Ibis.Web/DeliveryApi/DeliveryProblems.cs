using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Web.DeliveryApi;

/// <summary>Umbraco's problem titles, with a sentence that says what to do.</summary>
internal static class DeliveryProblems
{
    public static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not Found");

    public static IResult Bad(string title, string detail) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: title, detail: detail);

    public static IResult Of(ApiContentQueryOperationStatus status) =>
        status switch
        {
            ApiContentQueryOperationStatus.FilterOptionNotFound => Bad(
                "Filter option not found",
                "One of the filters is not known. Known ones: contentType:, name:, createDate>, updateDate> and those of extensions."
            ),
            ApiContentQueryOperationStatus.SelectorOptionNotFound => Bad(
                "Selector option not found",
                "The value of fetch is not known. Known ones: ancestors:, children: and descendants:, each with an id or a path."
            ),
            ApiContentQueryOperationStatus.SortOptionNotFound => Bad(
                "Sort option not found",
                "One of the sorts is not known. Known ones: createDate, level, name, sortOrder, updateDate, each with :asc or :desc."
            ),
            _ => Bad("Unknown content query status", $"The query ended as {status}."),
        };

    public static IResult Of(ApiMediaQueryOperationStatus status) =>
        status switch
        {
            ApiMediaQueryOperationStatus.FilterOptionNotFound => Bad(
                "Filter option not found",
                "One of the filters is not known. Known ones: mediaType: and name:."
            ),
            ApiMediaQueryOperationStatus.SelectorOptionNotFound => Bad(
                "Selector option not found",
                "fetch is required, as children: with an id, a path or / for the root."
            ),
            ApiMediaQueryOperationStatus.SortOptionNotFound => Bad(
                "Sort option not found",
                "One of the sorts is not known. Known ones: createDate, name, sortOrder, updateDate, each with :asc or :desc."
            ),
            _ => Bad("Unknown media query status", $"The query ended as {status}."),
        };
}

/// <summary>Bounds on one request.</summary>
internal static class DeliveryLimits
{
    /// <summary>Items in one answer.</summary>
    public const int MaxTake = 1000;

    /// <summary>Keys in one request for several items.</summary>
    public const int MaxIds = 1000;

    /// <summary>Items and blocks whose properties are in one answer, the expanded ones counted as often as they occur.</summary>
    public const int MaxMapped = 20_000;

    public static IResult? Check(int skip, int take) =>
        skip >= 0 && take is >= 0 and <= MaxTake
            ? null
            : DeliveryProblems.Bad(
                "Paging out of range",
                $"skip has to be 0 or more and take 0 to {MaxTake}; this request asked for skip {skip} and take {take}."
            );
}
