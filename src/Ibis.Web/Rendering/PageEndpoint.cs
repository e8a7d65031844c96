using System.Globalization;
using Ibis.Web.Routing;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Ibis.Web.Rendering;

/// <summary>Shows the document that an address leads to, with the view of its template.</summary>
internal sealed class PageEndpoint(
    IPublishedRouter router,
    IUmbracoContextFactory contexts,
    IEnumerable<IPageModelFactory> factories,
    SiteLanguages languages,
    NotFoundPages notFound,
    IModelMetadataProvider metadata
)
{
    private readonly Dictionary<string, IPageModelFactory> _factories = factories.ToDictionary(
        factory => factory.Template,
        StringComparer.OrdinalIgnoreCase
    );

    public async Task ShowAsync(HttpContext http)
    {
        using var context = contexts.EnsureUmbracoContext();
        if (context.UmbracoContext.InPreviewMode)
        {
            // Drafts are for this one pair of eyes, and only until the next save.
            http.Response.Headers.CacheControl = "no-store";
        }
        var builder = await router.CreateRequestAsync(new Uri(http.Request.GetEncodedUrl()));
        var request = await router.RouteRequestAsync(
            builder,
            new RouteRequestOptions(global::Umbraco.Cms.Core.Routing.RouteDirection.Inbound)
        );
        context.UmbracoContext.PublishedRequest = request;
        if (request.RedirectUrl is { } address)
        {
            http.Response.Redirect(address, permanent: request.IsRedirectPermanent());
            return;
        }

        var language = languages.Find(request.Culture) ?? languages.Find(languages.DefaultCulture);
        if (language is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        SetCulture(language);
        var page = request.PublishedContent is { } content ? Model(content, request, language, http) : null;
        if (page is not var (view, model))
        {
            await NotFoundAsync(http, language);
            return;
        }
        http.Response.Headers.ContentLanguage = language.Culture;
        AnswerContent.Add(http, request.PublishedContent!);
        await RenderAsync(http, view, model);
    }

    public Task NotFoundAsync(HttpContext http, SiteLanguage language)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return RenderAsync(http, "notFound", notFound.Create(language));
    }

    private (string View, PageModel Model)? Model(
        IPublishedContent content,
        IPublishedRequest request,
        SiteLanguage language,
        HttpContext http
    )
    {
        if (request.GetTemplateAlias() is not { } template || !_factories.TryGetValue(template, out var factory))
        {
            return null;
        }
        var page = new PageRequest(content, language) { TextCulture = TextCulture(content, language) };
        return factory.Create(page, http) is { } model ? (factory.Template, model) : null;
    }

    private string TextCulture(IPublishedContent content, SiteLanguage language) =>
        !content.ContentType.VariesByCulture() || content.Cultures.ContainsKey(language.Culture)
            ? language.Culture
            : languages.DefaultCulture;

    private static void SetCulture(SiteLanguage language)
    {
        var culture = CultureInfo.GetCultureInfo(language.Culture);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    private Task RenderAsync(HttpContext http, string view, PageModel model)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        var result = new ViewResult
        {
            ViewName = $"~/Views/{view}.cshtml",
            ViewData = new ViewDataDictionary<PageModel>(metadata, new ModelStateDictionary()) { Model = model },
        };
        return result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
    }
}
