namespace Ibis.Web.Routing;

/// <summary>Sends a visitor of the bare address to the site in the first of their languages that it has.</summary>
internal static class RootRedirect
{
    public static void MapRootRedirect(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/", ["GET", "HEAD"], Redirect);

    private static IResult Redirect(HttpContext http, SiteLanguages languages)
    {
        var known = languages.All;
        if (known.Count == 0)
        {
            return Results.NotFound();
        }
        http.Response.Headers.Vary = "Accept-Language";
        var wanted = http
            .Request.GetTypedHeaders()
            .AcceptLanguage.Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Match(known, language.Value.ToString()))
            .FirstOrDefault(language => language is not null);
        var chosen = wanted ?? languages.Find(languages.DefaultCulture) ?? known[0];
        return Results.Redirect(chosen.Prefix + "/");
    }

    /// <summary>zh-CN reads zh-Hans, fr-CA reads fr.</summary>
    private static SiteLanguage? Match(IReadOnlyList<SiteLanguage> known, string asked) =>
        known.FirstOrDefault(language => language.Culture.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(language =>
            Primary(language.Culture).Equals(Primary(asked), StringComparison.OrdinalIgnoreCase)
        );

    private static string Primary(string culture) => culture.Split('-')[0];
}
