using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.Api;

/// <summary>Answers in the forms that Umbraco's client understands.</summary>
internal static class Answers
{
    /// <summary>The client takes the id of what it made from a header.</summary>
    /// <param name="id">A key, or for languages the ISO code.</param>
    /// <param name="address">Where it can be read, below <see cref="ManagementApi.Path"/>, for example <c>language/fr</c>.</param>
    public static IResult Created(string id, string address) => new CreatedResult(id, address);

    public static IResult Created(Guid key, string address) => new CreatedResult(key.ToString(), address);

    public static IResult Unauthorized() =>
        Problem(
            StatusCodes.Status401Unauthorized,
            "Nobody is signed in",
            "The session has ended or has not begun. Sign in and try again.",
            null
        );

    public static IResult Forbidden() =>
        Problem(
            StatusCodes.Status403Forbidden,
            "This is not allowed to you",
            "None of your groups has the permission that this takes here. Ask an administrator.",
            "Forbidden"
        );

    /// <param name="what">With its article: "The language fr".</param>
    public static IResult NotFound(string what) =>
        Problem(
            StatusCodes.Status404NotFound,
            $"{what} was not found",
            "It may have been deleted or moved since the page was opened. Reload and try again.",
            "NotFound"
        );

    /// <summary>What a service of Umbraco's refused.</summary>
    /// <param name="status">The service's own answer; its name goes to the client.</param>
    public static IResult Refused<TStatus>(
        TStatus status,
        string title,
        string detail,
        int code = StatusCodes.Status400BadRequest
    )
        where TStatus : struct, Enum => Problem(code, title, detail, status.ToString());

    /// <param name="errors">JSONPath in the request's body, and what is wrong there.</param>
    public static IResult Invalid(
        string title,
        string detail,
        string operationStatus,
        IDictionary<string, string[]> errors
    ) =>
        Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            type: "Error",
            title: title,
            detail: detail,
            extensions: new Dictionary<string, object?> { ["operationStatus"] = operationStatus, ["errors"] = errors }
        );

    public static IResult Problem(int code, string title, string detail, string? operationStatus) =>
        Results.Problem(
            statusCode: code,
            type: "Error",
            title: title,
            detail: detail,
            extensions: operationStatus is null
                ? null
                : new Dictionary<string, object?> { ["operationStatus"] = operationStatus }
        );

    private sealed class CreatedResult(string id, string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status201Created;
            response.Headers["Umb-Generated-Resource"] = id;
            response.Headers.Location = $"{ManagementApi.Path}/{address}";
            return Task.CompletedTask;
        }
    }
}
