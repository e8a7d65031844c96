using System.Globalization;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Languages;

/// <summary>The languages of the site. Everybody reads them, who may open the settings changes them.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder api)
    {
        api.MapGet("/language", ListAsync).ForSignedIn();
        api.MapGet("/language/{isoCode}", GetAsync).ForSignedIn();
        api.MapGet("/item/language", ItemsAsync).ForSignedIn();
        api.MapGet("/item/language/default", DefaultAsync).ForSignedIn();
        api.MapGet("/culture", Cultures).ForSignedIn();
        api.MapPost("/language", CreateAsync).ForSections(Sections.Settings);
        api.MapPut("/language/{isoCode}", UpdateAsync).ForSections(Sections.Settings);
        api.MapDelete("/language/{isoCode}", DeleteAsync).ForSections(Sections.Settings);
    }

    private static async Task<Paged<LanguageResponseModel>> ListAsync(ILanguageService languages, Page page)
    {
        // The default language stands first, as the client's pickers show it.
        ILanguage[] all =
        [
            .. (await languages.GetAllAsync())
                .OrderByDescending(language => language.IsDefault)
                .ThenBy(language => language.Id),
        ];
        return page.Of(all, Model);
    }

    private static async Task<IResult> GetAsync(string isoCode, ILanguageService languages) =>
        await languages.GetAsync(isoCode) is { } language ? Results.Ok(Model(language)) : NotFound(isoCode);

    private static async Task<IEnumerable<LanguageItemResponseModel>> ItemsAsync(
        ILanguageService languages,
        [FromQuery] string[]? isoCode
    ) => (await languages.GetMultipleAsync(isoCode ?? [])).Select(Item);

    private static async Task<IResult> DefaultAsync(ILanguageService languages) =>
        await languages.GetDefaultLanguageAsync() is { } language ? Results.Ok(Item(language)) : NotFound("by default");

    private static Paged<CultureReponseModel> Cultures(Page page)
    {
        CultureInfo[] all =
        [
            .. CultureInfo
                .GetCultures(CultureTypes.AllCultures)
                .Where(culture => culture.Name.Length > 0)
                .DistinctBy(culture => culture.Name)
                .OrderBy(culture => culture.EnglishName, StringComparer.Ordinal),
        ];
        return page.Of(all, culture => new CultureReponseModel(culture.Name, culture.EnglishName));
    }

    private static async Task<IResult> CreateAsync(
        CreateLanguageRequestModel model,
        ILanguageService languages,
        CurrentUser me
    )
    {
        var language = new Language(model.IsoCode, model.Name)
        {
            IsDefault = model.IsDefault,
            IsMandatory = model.IsMandatory,
            FallbackIsoCode = model.FallbackIsoCode,
        };
        var result = await languages.CreateAsync(language, me.Key);
        return result.Success
            ? Answers.Created(result.Result.IsoCode, $"language/{result.Result.IsoCode}")
            : Refused(result.Status, model.IsoCode);
    }

    private static async Task<IResult> UpdateAsync(
        string isoCode,
        UpdateLanguageRequestModel model,
        ILanguageService languages,
        CurrentUser me
    )
    {
        if (await languages.GetAsync(isoCode) is not { } language)
        {
            return NotFound(isoCode);
        }
        language.CultureName = model.Name;
        language.IsDefault = model.IsDefault;
        language.IsMandatory = model.IsMandatory;
        language.FallbackIsoCode = model.FallbackIsoCode;
        var result = await languages.UpdateAsync(language, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Status, isoCode);
    }

    private static async Task<IResult> DeleteAsync(string isoCode, ILanguageService languages, CurrentUser me)
    {
        var result = await languages.DeleteAsync(isoCode, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Status, isoCode);
    }

    private static IResult Refused(LanguageOperationStatus status, string isoCode) =>
        status switch
        {
            LanguageOperationStatus.NotFound => NotFound(isoCode),
            LanguageOperationStatus.DuplicateIsoCode => Answers.Refused(
                status,
                "This language exists already",
                $"There is a language with the code {isoCode}. Change that one, or choose another code."
            ),
            LanguageOperationStatus.InvalidIsoCode => Answers.Refused(
                status,
                "This is not the code of a language",
                $"\"{isoCode}\" is not a code like en, fr-CA or zh-Hans. Choose one from the list."
            ),
            LanguageOperationStatus.InvalidFallback or LanguageOperationStatus.InvalidFallbackIsoCode =>
                Answers.Refused(
                    status,
                    "The fallback language does not fit",
                    "It has to be another language of the site that does not fall back, directly or in turn, to this one."
                ),
            LanguageOperationStatus.MissingDefault => Answers.Refused(
                status,
                "One language has to be the default",
                "Make another language the default first; this one then ceases to be it."
            ),
            LanguageOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => Answers.Refused(status, "The language could not be changed", "Check its code, name and fallback."),
        };

    private static IResult NotFound(string isoCode) => Answers.NotFound($"The language {isoCode}");

    private static LanguageResponseModel Model(ILanguage language) =>
        new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);

    private static LanguageItemResponseModel Item(ILanguage language) => new(language.CultureName, language.IsoCode);
}
