using System.Diagnostics;
using Ibis.Umbraco.Database;
using Ibis.Web.Serving.Security;

namespace Ibis.Web.Serving.Failures;

/// <summary>Turns what went wrong into an answer, in this one place: 503 for an outage of the database, 400 for a request that
/// cannot be read, 500 for an error of ours.</summary>
internal sealed partial class FailureAnswers(RequestDelegate next, FailurePages pages, ILogger<FailureAnswers> logger)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            if (http.RequestAborted.IsCancellationRequested)
            {
                // Nobody is there to read an answer.
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return;
            }
            await AnswerAsync(http, exception);
        }
    }

    private async Task AnswerAsync(HttpContext http, Exception exception)
    {
        var failure = Failure.Of(exception, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);
        Log(http, exception, failure);
        var response = http.Response;
        response.Clear();
        SecurityHeaders.Apply(http);
        response.StatusCode = failure.Status;
        response.Headers.CacheControl = "no-store";
        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }
        if (AnswerKinds.KindOf(http.Request.Path) is AnswerKind.Page or AnswerKind.File or AnswerKind.Upload)
        {
            await pages.WriteAsync(http, failure);
            return;
        }
        await Results
            .Problem(statusCode: failure.Status, title: failure.Title, detail: failure.Detail)
            .ExecuteAsync(http);
    }

    private void Log(HttpContext http, Exception exception, Failure failure)
    {
        // The path only: a query may hold what somebody typed.
        var path = http.Request.Path.Value;
        switch (failure.Status)
        {
            case StatusCodes.Status503ServiceUnavailable:
                LogOutage(exception.GetBaseException().Message, http.Request.Method, path);
                break;
            case StatusCodes.Status400BadRequest
            or StatusCodes.Status409Conflict when DatabaseRefusal.Behind(exception) is { } refusal:
                LogRefusal(http.Request.Method, path, failure.Status, refusal.SqlState, refusal.Place);
                break;
            case StatusCodes.Status500InternalServerError:
                LogError(exception, http.Request.Method, path);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database could not answer ({Reason}); {Method} {Path} got 503.")]
    private partial void LogOutage(string reason, string method, string? path);

    // Services look at what they store before: what only the database noticed may be a check that we forgot.
    [LoggerMessage(
        LogLevel.Warning,
        "The database refused a value ({State}, {Place}); {Method} {Path} got {Status}. If that value was good, the error is ours."
    )]
    private partial void LogRefusal(string method, string? path, int status, string state, string place);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogError(Exception exception, string method, string? path);
}

/// <summary>What is said of a failure. Never the text of the exception: it may hold SQL, paths or names.</summary>
/// <param name="Reference">By which the entry in the log is found.</param>
internal sealed record Failure(int Status, string Title, string Detail, string Reference)
{
    public bool IsOutage => Status == StatusCodes.Status503ServiceUnavailable;

    public static Failure Of(Exception exception, string reference)
    {
        if (exception is BadHttpRequestException unreadable)
        {
            return new Failure(
                unreadable.StatusCode,
                "The request could not be read",
                "A value in the address or the body has another form than the one expected there.",
                reference
            );
        }
        if (UnstorableValue.IsBehind(exception))
        {
            return new Failure(
                StatusCodes.Status400BadRequest,
                "The request holds a value that cannot be stored",
                "Take out zero characters and halves of characters, and make texts and numbers that are very long shorter.",
                reference
            );
        }
        if (TakenValue.IsBehind(exception))
        {
            return new Failure(
                StatusCodes.Status409Conflict,
                "This exists already",
                "Something else has this id or name. Choose another one, or reload to see what was made meanwhile.",
                reference
            );
        }
        return DatabaseOutage.IsBehind(exception)
            ? new Failure(
                StatusCodes.Status503ServiceUnavailable,
                "The site cannot reach its data at the moment",
                "Send the request again in a few seconds.",
                reference
            )
            : new Failure(
                StatusCodes.Status500InternalServerError,
                "The site made an error",
                $"Report it with the reference {reference}.",
                reference
            );
    }
}
