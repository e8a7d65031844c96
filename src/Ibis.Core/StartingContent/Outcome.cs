using Umbraco.Cms.Core;

namespace Ibis.Core.StartingContent;

internal static class Outcome
{
    public static TResult Required<TResult, TStatus>(this Attempt<TResult, TStatus> attempt, string what) =>
        attempt.Success
            ? attempt.Result
            : throw new StartingContentException(
                $"{what} was refused: {attempt.Status}.{(attempt.Exception is { } cause ? $" {cause.Message}" : "")}"
            );
}
