using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Ibis.BackOffice.Dictionary;

/// <summary>The texts of an item, one a language. Everybody reads all of them, and changes those of her languages.</summary>
internal sealed class Translations(ILanguageService languages, IDictionaryPermissionService permissions, CurrentUser me)
{
    public static IReadOnlyList<DictionaryItemTranslationModel> Of(IDictionaryItem item) =>
        [.. item.Translations.Select(text => new DictionaryItemTranslationModel(text.LanguageIsoCode, text.Value))];

    public static IReadOnlyList<string> LanguagesOf(IDictionaryItem item) =>
        [.. item.Translations.Where(text => !string.IsNullOrEmpty(text.Value)).Select(text => text.LanguageIsoCode)];

    /// <summary>Sets the texts to those sent.</summary>
    /// <returns>Null when that is allowed, otherwise the answer to give.</returns>
    public async Task<IResult?> SetAsync(IDictionaryItem item, IReadOnlyList<DictionaryItemTranslationModel> sent)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(
            language => language.IsoCode,
            StringComparer.OrdinalIgnoreCase
        );
        if (sent.FirstOrDefault(text => !known.ContainsKey(text.IsoCode)) is { } stray)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "A text is in a language that the site does not have",
                $"There is no language {stray.IsoCode}. Add it in the settings, or leave the text out.",
                "LanguageNotFound"
            );
        }
        var before = item.Translations.ToDictionary(
            text => text.LanguageIsoCode,
            text => text.Value,
            StringComparer.OrdinalIgnoreCase
        );
        var after = sent.GroupBy(text => text.IsoCode, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().Translation, StringComparer.OrdinalIgnoreCase);
        var changed = before
            .Keys.Union(after.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(code => before.GetValueOrDefault(code, string.Empty) != after.GetValueOrDefault(code, string.Empty))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var allowed =
            changed.Count == 0
            || await permissions.AuthorizeCultureAccessAsync(me.User, changed) == DictionaryAuthorizationStatus.Success;
        if (!allowed)
        {
            return Answers.Forbidden();
        }
        item.Translations = [.. after.Select(text => new DictionaryTranslation(known[text.Key], text.Value))];
        return null;
    }
}
