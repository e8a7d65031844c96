using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Tags;

internal sealed class TagsValueEditor(JsonEditorParts parts, DataEditorAttribute attribute, TermCatalogue catalogue)
    : JsonValueEditor<Guid[], TagsConfiguration>(parts, attribute)
{
    protected override Guid[]? Canonical(Guid[] value) => value.Length == 0 ? null : [.. value.Distinct()];

    protected override IEnumerable<string> Faults(
        Guid[] value,
        TagsConfiguration configuration,
        PropertyValidationContext context
    )
    {
        return catalogue.Faults(terms => Faults(value, configuration, terms));
    }

    private static IEnumerable<string> Faults(Guid[] value, TagsConfiguration configuration, TermSnapshot terms)
    {
        var vocabularies = configuration.Offered.Concat(configuration.ProposedIn is { } own ? [own] : []).ToList();
        if (terms.OfSetting(vocabularies) is { } setting)
        {
            return [setting];
        }
        return value.Length > configuration.Most
            ?
            [
                $"At most {TermFaults.Number(configuration.Most, "tag", "tags")} may be chosen, and there are {value.Length}. Remove {value.Length - configuration.Most}.",
            ]
            : value.Select(key => terms.Of(key, vocabularies, proposals: true)).OfType<string>();
    }

    protected override IEnumerable<Udi> References(Guid[] value) =>
        value.Take(TermFaults.MostTerms).Select(key => Udi.Create(Constants.UdiEntityType.Document, key));
}
