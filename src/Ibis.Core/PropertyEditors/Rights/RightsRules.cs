using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.PropertyEditors.Rights;

/// <summary>What a picture or document with its rights has to have before it is published.</summary>
internal sealed class RightsRules(IMediaService media, ILanguageService languages, PickedPages pages)
{
    // A text for screen readers is one or two sentences; the others are lines.
    private const int MostAltCharacters = 1000;
    private const int MostCharacters = 500;

    /// <param name="cultures">Those that are published; none, or all of the site, for a document that does not vary.</param>
    public IEnumerable<string> Faults(
        RightsValue value,
        RightsConfiguration configuration,
        IEnumerable<string> cultures
    )
    {
        if (MediaFault(value.Media) is { } mediaFault)
        {
            yield return mediaFault;
        }
        foreach (var fault in AltFaults(value.Alt, cultures))
        {
            yield return fault;
        }
        if (value.Credit is null)
        {
            yield return "The credit is missing. Say whose work it is.";
        }
        string?[] others =
        [
            PlainText.Fault(value.Credit, "The credit", MostCharacters),
            PlainText.Fault(value.Source, "The source", MostCharacters),
            pages.TermFault(value.Licence, "The licence", PickedKey.Read(configuration.Licences)),
            ConsentFault(value.Consent, configuration.ConsentNeeded),
        ];
        foreach (var fault in others.OfType<string>())
        {
            yield return fault;
        }
    }

    private string? MediaFault(Guid? key) =>
        key is null ? "The picture or document is missing. Choose it in the media section."
        : media.GetById(key.Value) is not { } item
            ? $"The picture or document ({key}) is not there, or no longer. Choose another."
        : item.Trashed
            ? $"The picture or document \"{item.Name}\" is in the recycle bin. Restore it, or choose another."
        : null;

    private IEnumerable<string> AltFaults(IReadOnlyDictionary<string, string?>? alt, IEnumerable<string> cultures)
    {
        var all = languages.GetAllAsync().GetAwaiter().GetResult().ToArray();
        var known = all.Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = alt ?? new Dictionary<string, string?>();
        var has = there.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var standard = all.First(language => language.IsDefault).IsoCode;
        // The text of the default language stands in for those of others. Without it, each published language needs its own.
        var named = cultures.Where(known.Contains).ToArray();
        if (!has.Contains(standard) && (named.Length == 0 || !named.All(has.Contains)))
        {
            yield return $"The alternative text in {standard} is missing. Say what is to be seen, for who cannot see it.";
        }
        foreach (var (culture, text) in there)
        {
            if (!known.Contains(culture))
            {
                yield return $"There is an alternative text in {PlainText.Shown(culture)}, which is no language of this site. Take it away.";
            }
            else if (PlainText.Fault(text, $"The alternative text in {culture}", MostAltCharacters) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static string? ConsentFault(string? consent, bool isNeeded) =>
        consent is null
            ? isNeeded
                ? "The consent record is missing. Give its key; without consent a picture of people is not published."
                : null
            : Guid.TryParse(consent, out _)
                ? null
                : $"The consent record {PlainText.Shown(consent)} is no key. Copy it from the record, as 0f8fad5b-d9cb-469f-a165-70867728950e.";
}
