using System.Net;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;

namespace Ibis.Web.Serving.Failures;

/// <summary>The page a visitor sees instead of the one that failed, in the language of the address.</summary>
/// <remarks>
/// Made without views, content and database, any of which may be what failed. The words come from the dictionary in memory,
/// or are English where it was never read.
/// </remarks>
internal sealed class FailurePages(SiteLanguages languages, DictionaryTexts texts)
{
    public async Task WriteAsync(HttpContext http, Failure failure)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Html(failure, LanguageOf(http.Request.Path)), http.RequestAborted);
    }

    private string Html(Failure failure, SiteLanguage? language)
    {
        var culture = language?.Culture ?? "en";
        var title = Text("error.failedTitle", culture, "Something went wrong");
        var text = failure.IsOutage
            ? Text(
                "error.unavailableText",
                culture,
                "The site is busy or being repaired. Please try again in a few minutes."
            )
            : Text(
                "error.failedText",
                culture,
                "The page could not be shown because of a fault on our side. Please try again in a few minutes."
            );
        var reference = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Text("error.reference", culture, "Reference: {0}"),
            failure.Reference
        );
        return $"""
            <!doctype html>
            <html lang="{culture}" dir="{language?.Direction ?? "ltr"}">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{Encoded(title)}</title>
                <link rel="stylesheet" href="/css/site.css">
            </head>
            <body>
            <main id="content" class="wrap">
                <h1>{Encoded(title)}</h1>
                <p>{Encoded(text)}</p>
                <p><small>{Encoded(reference)}</small></p>
                <p><a class="button" href="{language?.Prefix}/">{Encoded(
                Text("error.home", culture, "Home page")
            )}</a></p>
            </main>
            </body>
            </html>
            """;
    }

    private SiteLanguage? LanguageOf(PathString path)
    {
        try
        {
            return languages.All.FirstOrDefault(language =>
                path.StartsWithSegments(language.Prefix, StringComparison.OrdinalIgnoreCase)
            );
        }
        catch (Exception exception) when (Ibis.Umbraco.Database.DatabaseOutage.IsBehind(exception))
        {
            return null;
        }
    }

    private string Text(string key, string culture, string otherwise)
    {
        try
        {
            return texts.Find(key, culture) ?? otherwise;
        }
        catch (Exception exception) when (Ibis.Umbraco.Database.DatabaseOutage.IsBehind(exception))
        {
            return otherwise;
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
