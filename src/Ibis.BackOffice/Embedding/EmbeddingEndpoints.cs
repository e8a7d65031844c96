using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Embedding;

internal sealed record OEmbedResponseModel(string Markup);

/// <summary>Videos and the like of other sites, to be set into rich text.</summary>
internal static class EmbeddingEndpoints
{
    public static void MapEmbedding(this IEndpointRouteBuilder api) =>
        api.MapGet("/oembed/query", QueryAsync)
            .ForSections(Sections.Content, Sections.Media, Sections.Members, Sections.Library);

    // The address itself is never called: it goes as a parameter to the fixed address of the provider that knows it.
    private static async Task<IResult> QueryAsync(
        string? url,
        int? maxWidth,
        int? maxHeight,
        IOEmbedService embedding,
        CancellationToken cancellation
    )
    {
        var isWeb =
            Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        if (!isWeb)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This is not the address of a page",
                "Paste the whole address, beginning with https://.",
                "InvalidUrl"
            );
        }
        var result = await embedding.GetMarkupAsync(address!, maxWidth, maxHeight, cancellation);
        return result is { Success: true, Result: { } markup }
            ? Results.Ok(new OEmbedResponseModel(markup))
            : Refused(result.Status);
    }

    private static IResult Refused(OEmbedOperationStatus status) =>
        status switch
        {
            OEmbedOperationStatus.NoSupportedProvider => Answers.Refused(
                status,
                "Nothing can be embedded from there",
                "Only pages of the known providers can be embedded, such as YouTube and Vimeo. Set a link instead."
            ),
            OEmbedOperationStatus.ProviderReturnedInvalidResult => Answers.Refused(
                status,
                "The provider sent nothing to embed",
                "Check that the page exists and that its owner allows it to be embedded."
            ),
            // UnexpectedException, and Success without markup.
            _ => Answers.Refused(
                status,
                "The provider did not answer",
                "Check that the page exists, and try again later."
            ),
        };
}
