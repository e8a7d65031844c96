using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Preview;

internal static class PreviewEndpoints
{
    private const string BackOffice = "/umbraco/";

    public static void MapPreviewEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/document/{id:guid}/preview-url", UrlAsync).ForSections(Sections.Content);
        // Also when the session has ended: whoever leaves the preview wants to see the public site again.
        api.MapDelete("/preview", (IPreviewService previews) => previews.EndPreviewAsync()).ForAnyone();
    }

    private static async Task<IResult> UrlAsync(
        Guid id,
        string? providerAlias,
        string? culture,
        string? segment,
        DocumentAccess access,
        IContentService contents,
        UrlProviderCollection providers,
        IPreviewService previews,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if (contents.GetById(id) is not { } document)
        {
            return DocumentReading.NotFound();
        }
        var alias = providerAlias ?? Constants.UrlProviders.Content;
        if (providers.FirstOrDefault(known => known.Alias == alias) is not { } provider)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "There is no such preview",
                $"No extension of this site offers previews under the name \"{alias}\". Use the preview button of the editor.",
                "InvalidProvider"
            );
        }
        if (await provider.GetPreviewUrlAsync(document, culture, segment) is not { } url)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This document has no preview",
                "It cannot be shown as a page by itself. Look at a page that contains it.",
                "NoPreviewUrl"
            );
        }
        // Somebody else's preview brings its own way in.
        if (!url.IsExternal && !await previews.TryEnterPreviewAsync(me.User))
        {
            throw new InvalidOperationException("A user with a session was refused a preview token.");
        }
        var model = DocumentInfo.Model(url);
        return Results.Ok(
            url.Url is { IsAbsoluteUri: false } relative
                ? model with
                {
                    Url = new Uri(new Uri("https://host" + BackOffice), relative).PathAndQuery,
                }
                : model
        );
    }
}
