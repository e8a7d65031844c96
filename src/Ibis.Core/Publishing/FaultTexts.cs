using System.Globalization;
using Ibis.Core.StartingContent.Dictionary;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Core.Publishing;

/// <summary>Says faults in the language of whoever publishes, with the names that fields have in the back office.</summary>
internal sealed class FaultTexts(IDictionaryItemService dictionary, IBackOfficeSecurityAccessor security)
{
    private const string Fallback = "en";

    private const string Area = "publish";

    public async Task<EventMessage> MessageAsync(IContent document, IReadOnlyList<Fault> faults)
    {
        var language = security.BackOfficeSecurity?.CurrentUser?.Language is { Length: > 0 } tag ? tag : Fallback;
        var sentences = new List<string>();
        foreach (var fault in faults)
        {
            sentences.Add(await SentenceAsync(document, fault, language));
        }
        var heading = await TextAsync(LabelKeys.Field(Area, "heading"), language);
        return new EventMessage(
            string.Format(CultureInfo.InvariantCulture, heading, document.Name),
            string.Join(' ', sentences.Distinct()),
            EventMessageType.Error
        );
    }

    private async Task<string> SentenceAsync(IContent document, Fault fault, string language)
    {
        var names = new List<string>();
        foreach (var part in fault.More.Prepend(fault.Alias))
        {
            names.Add(document.Properties.TryGetValue(part, out var field) ? await NameAsync(field, language) : part);
        }
        var sentence = string.Format(
            CultureInfo.InvariantCulture,
            await TextAsync(LabelKeys.Field(Area, fault.Message), language),
            [
                names[0],
                fault.Message == "oneOf"
                    ? string.Join(", ", names[1..].Select(name => $"“{name}”"))
                    : names.ElementAtOrDefault(1),
                .. names.Skip(2),
            ]
        );
        return fault.Culture is { } culture ? $"[{culture}] {sentence}" : sentence;
    }

    private async Task<string> NameAsync(IProperty field, string language) =>
        field.PropertyType.Name.StartsWith('#')
            ? await TextAsync(field.PropertyType.Name[1..], language)
            : field.PropertyType.Name;

    // "fr-CA" finds a text in "fr".
    private async Task<string> TextAsync(string key, string language)
    {
        var translations = (await dictionary.GetAsync(key))?.Translations.ToArray() ?? [];
        return translations
                .Where(text => !string.IsNullOrWhiteSpace(text.Value))
                .Where(text =>
                    language.StartsWith(text.LanguageIsoCode, StringComparison.OrdinalIgnoreCase)
                    || text.LanguageIsoCode == Fallback
                )
                .OrderBy(text => text.LanguageIsoCode == Fallback)
                .FirstOrDefault()
                ?.Value
            ?? key;
    }
}
