using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Languages;

internal static class KnownLanguages
{
    /// <returns>Null for a language of the site, and for none at all; otherwise the answer to give.</returns>
    public static async Task<IResult?> RefusalAsync(this ILanguageService languages, string? culture) =>
        string.IsNullOrEmpty(culture) || await languages.GetAsync(culture) is not null
            ? null
            : Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This site has no such language",
                "Choose one of the languages in the settings.",
                "InvalidCulture"
            );

    /// <summary>For lists, which the client asks for in American English until somebody has chosen a language.</summary>
    public static async Task<string?> KnownOrDefaultAsync(this ILanguageService languages, string? culture) =>
        string.IsNullOrEmpty(culture) ? null
        : await languages.GetAsync(culture) is { } known ? known.IsoCode
        : await languages.GetDefaultIsoCodeAsync();
}
