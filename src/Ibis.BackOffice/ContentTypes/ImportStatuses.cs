using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>What can be wrong with an imported file. Umbraco has the same list once for each kind of types.</summary>
internal static class ImportStatuses
{
    /// <param name="result">Of one of the three services: their lists differ in the names of the types alone.</param>
    public static IResult Of<TType, TStatus>(Attempt<TType?, TStatus> result, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
        where TStatus : struct, Enum =>
        result is { Success: true, Result: { } type }
            ? Answers.Created(type.Key, $"{kind.Name}/{type.Key}")
            : result.Status.ToString() switch
            {
                "TemporaryFileNotFound" => FileNotFound(result.Status),
                "DocumentTypeExists" or "MediaTypeExists" or "MemberTypeExists" => Exists(result.Status, kind.Noun),
                "TypeMismatch" => OtherKind(result.Status, kind.Noun),
                "IdMismatch" => OtherId(result.Status, kind.Noun),
                _ => Unreadable(result.Status),
            };

    public static IResult FileNotFound<TStatus>(TStatus status)
        where TStatus : struct, Enum =>
        Answers.Refused(
            status,
            "The file was not found",
            "Uploaded files are kept for a while only. Choose the file again.",
            StatusCodes.Status404NotFound
        );

    public static IResult Unreadable<TStatus>(TStatus status)
        where TStatus : struct, Enum =>
        Answers.Refused(
            status,
            "The file could not be read",
            "It has to be a file that Umbraco has exported (.udt), which is XML."
        );

    /// <param name="why">What is wrong in the file, and what to do.</param>
    public static IResult Refused(string why) =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The type in the file does not fit this site",
            why,
            "TemporaryFileConversionFailure"
        );

    private static IResult Exists<TStatus>(TStatus status, string noun)
        where TStatus : struct, Enum =>
        Answers.Refused(
            status,
            $"This {noun} exists already",
            "The file describes one that this site has. Change that one, or delete it before the import.",
            StatusCodes.Status409Conflict
        );

    private static IResult OtherKind<TStatus>(TStatus status, string noun)
        where TStatus : struct, Enum =>
        Answers.Refused(status, $"The file holds no {noun}", "Choose a file that was exported from this very tree.");

    private static IResult OtherId<TStatus>(TStatus status, string noun)
        where TStatus : struct, Enum =>
        Answers.Refused(
            status,
            $"The file holds another {noun}",
            "Its id differs from the one that is to be replaced."
        );
}
