using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Ibis.Web.DeliveryApi;

/// <summary>Prepares every request of the API: switched on, allowed, in its culture and segment, with what it wants expanded.</summary>
internal sealed class DeliveryRequest(
    IUmbracoContextFactory contexts,
    IApiAccessService access,
    IRequestCultureService culture,
    IRequestStartItemProvider startItem,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaultCulture,
    IApiPropertyRenderer renderer,
    IApiPublishedContentCache contents,
    IOptionsMonitor<DeliveryApiSettings> settings
)
{
    public const string Vary = "Accept-Language, Accept-Segment, Preview, Start-Item, Api-Key";

    /// <returns>The answer that ends the request, or null when it may go on.</returns>
    public ProblemHttpResult? Prepare(HttpContext http, bool media)
    {
        http.Response.Headers.Vary = Vary;
        if (!settings.CurrentValue.Enabled || (media && !settings.CurrentValue.Media.Enabled))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found");
        }
        var wantsPreview = string.Equals(http.Request.Headers["Preview"], "true", StringComparison.OrdinalIgnoreCase);
        var allowed = media ? access.HasMediaAccess() : access.HasPublicAccess();
        if (!allowed || (wantsPreview && !access.HasPreviewAccess()))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                title: "An API key is required",
                detail: "Send the key of this site in the header Api-Key."
            );
        }

        // PostgreSQL holds no such character, so nothing can be found by it.
        if (
            http.Request.Query.Any(value => value.Value.ToString().Contains('\0'))
            || http.Request.Path.Value?.Contains('\0') == true
        )
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "The request could not be read",
                detail: "A value holds a zero character (%00)."
            );
        }

        contexts.EnsureUmbracoContext();
        variation.VariationContext = new VariationContext(
            culture.GetRequestedCulture() ?? defaultCulture.DefaultCulture,
            http.Request.Headers["Accept-Segment"].ToString()
        );
        http.Response.Headers.ContentLanguage = variation.VariationContext.Culture;

        if (!media && startItem.RequestedStartItem() is { } asked && startItem.GetStartItem() is null)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound,
                title: "The Start-Item could not be found",
                detail: $"No published item at the root has the key or URL segment '{asked}'."
            );
        }
        return Expand(http);
    }

    private ProblemHttpResult? Expand(HttpContext http)
    {
        try
        {
            var expand = PropertySelection.Parse(http.Request.Query["expand"].ToString());
            var fieldsText = http.Request.Query["fields"].ToString();
            var fields = fieldsText.Length == 0 ? PropertySelection.Everything : PropertySelection.Parse(fieldsText);
            RequestExpansionAccessor.Set(http, new RequestExpansion(renderer, contents, expand, fields));
            return null;
        }
        catch (FormatException exception)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "expand or fields could not be read",
                detail: exception.Message + " Write it as properties[title,body[properties[$all]]]."
            );
        }
    }

    /// <summary>The culture the answer is in.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(variation.VariationContext?.Culture ?? string.Empty);
}
