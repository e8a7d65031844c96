using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Templates;

namespace Ibis.Core.PropertyEditors.WordLimit;

internal sealed class WordLimitValueEditor(
    JsonEditorParts parts,
    DataEditorAttribute attribute,
    IHtmlSanitizer sanitizer,
    HtmlLocalLinkParser links
) : JsonValueEditor<WordLimitValue, WordLimitConfiguration>(parts, attribute)
{
    // No text with a limit comes near it; what counts words would take long beyond it.
    private const int MostCharacters = 200_000;

    protected override ReadJson<WordLimitValue> Read(object? value) => WordLimitValue.Read(value);

    protected override WordLimitValue? Canonical(WordLimitValue value)
    {
        if (value.Markup is null)
        {
            return PlainText.Clean(value.Text) is { } text ? new WordLimitValue(Text: text) : null;
        }
        var clean = sanitizer.Sanitize(value.Markup);
        return string.IsNullOrWhiteSpace(MarkupText.Of(clean)) ? null : new WordLimitValue(Markup: clean);
    }

    protected override IEnumerable<string> Faults(
        WordLimitValue value,
        WordLimitConfiguration configuration,
        PropertyValidationContext context
    )
    {
        var text = value.Words;
        if (PlainText.Fault(text, "The text", MostCharacters, lines: true) is { } fault)
        {
            yield return fault;
            yield break;
        }
        if (value.Markup is not null && !configuration.Rich)
        {
            yield return "The text has markup, and this field takes plain text.";
        }
        var words = WordCount.Of(text);
        if (words < configuration.Least)
        {
            yield return $"The text has {words} words, and needs at least {configuration.Least}. Add {configuration.Least - words}.";
        }
        if (configuration.Most is > 0 and { } most && words > most)
        {
            yield return $"The text has {words} words, and may have {most}. Take {words - most} away.";
        }
    }

    protected override IEnumerable<Udi> References(WordLimitValue value) =>
        value.Markup is null ? [] : links.FindUdisFromLocalLinks(value.Markup).OfType<Udi>();
}
