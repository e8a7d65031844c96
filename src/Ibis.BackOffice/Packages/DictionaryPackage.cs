using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Packages;

/// <summary>
/// Dictionary items as texts of the client, so that a name in the schema may be <c>#resource_publisher</c> and a help text
/// <c>{#resource_publisher_help}</c>. The client's words have letters, digits and underscores; items with other keys are left out.
/// </summary>
internal static partial class DictionaryPackage
{
    private const string PackageName = "Dictionary";

    /// <summary>The client's own texts and those of packages go before these: of the same key, the lowest weight counts.</summary>
    private const int BehindOthers = 1000;

    /// <returns>Null when no item has such a key.</returns>
    public static async Task<ManifestResponseModel?> ReadAsync(IDictionaryItemService items)
    {
        var texts = (await items.GetDescendantsAsync(parentId: null))
            .Where(item => Word().IsMatch(item.ItemKey))
            .SelectMany(item => item.Translations.Select(text => (item.ItemKey, text.LanguageIsoCode, text.Value)))
            .Where(text => !string.IsNullOrWhiteSpace(text.Value))
            .ToArray();
        return texts.Length == 0
            ? null
            : new ManifestResponseModel(
                PackageName,
                Id: null,
                Version: null,
                CacheBuster: null,
                [
                    .. texts
                        .GroupBy(text => text.LanguageIsoCode)
                        .OrderBy(language => language.Key, StringComparer.Ordinal)
                        .Select(language =>
                            Extension(language.Key, language.Select(text => (text.ItemKey, text.Value)))
                        ),
                ]
            );
    }

    private static JsonElement Extension(string culture, IEnumerable<(string Key, string Value)> texts) =>
        JsonSerializer.SerializeToElement(
            new Localization(
                "localization",
                $"Ibis.Dictionary.{culture}",
                $"Dictionary ({culture})",
                BehindOthers,
                new(culture, Areas(texts))
            ),
            JsonSerializerOptions.Web
        );

    // The client calls a text area_name, whatever underscores the name has.
    private static Dictionary<string, Dictionary<string, string>> Areas(
        IEnumerable<(string Key, string Value)> texts
    ) =>
        texts
            .Select(text => (Parts: text.Key.Split('_', 2), text.Value))
            .GroupBy(text => text.Parts[0])
            .ToDictionary(
                area => area.Key,
                area => area.DistinctBy(text => text.Parts[1]).ToDictionary(text => text.Parts[1], text => text.Value)
            );

    [GeneratedRegex("^[A-Za-z0-9]+_[A-Za-z0-9_]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Localization(string Type, string Alias, string Name, int Weight, LocalizationMeta Meta);

    private sealed record LocalizationMeta(
        string Culture,
        Dictionary<string, Dictionary<string, string>> Localizations
    );
}
