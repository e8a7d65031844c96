using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.PolicyAreas;

internal sealed class PolicyAreasValueEditor(
    JsonEditorParts parts,
    DataEditorAttribute attribute,
    TermCatalogue catalogue
) : JsonValueEditor<PolicyAreasValue, PolicyAreasConfiguration>(parts, attribute)
{
    protected override PolicyAreasValue? Canonical(PolicyAreasValue value)
    {
        Guid[] others = [.. (value.Others ?? []).Distinct().Where(key => key != value.Primary)];
        Guid[] themes = [.. value.Themes.Distinct()];
        return value.Primary is null && others.Length == 0 && themes.Length == 0
            ? null
            : new PolicyAreasValue(value.Primary, others, themes);
    }

    protected override IEnumerable<string> Faults(
        PolicyAreasValue value,
        PolicyAreasConfiguration configuration,
        PropertyValidationContext context
    )
    {
        return catalogue.Faults(terms => Faults(value, configuration, terms));
    }

    private static IEnumerable<string> Faults(
        PolicyAreasValue value,
        PolicyAreasConfiguration configuration,
        TermSnapshot terms
    )
    {
        var vocabularies = configuration.Vocabularies;
        if (terms.OfSetting(vocabularies) is { } setting)
        {
            return [setting];
        }
        var amounts = Amounts(value, configuration).ToList();
        return amounts.Count > 0
            ? amounts
            : AreaFaults(value, terms, vocabularies).Concat(ThemeFaults(value, terms, vocabularies));
    }

    protected override IEnumerable<Udi> References(PolicyAreasValue value) =>
        value.Keys.Take(TermFaults.MostTerms).Select(key => Udi.Create(Constants.UdiEntityType.Document, key));

    private static IEnumerable<string> Amounts(PolicyAreasValue value, PolicyAreasConfiguration configuration)
    {
        var areas = value.Areas.Count();
        var themes = value.Themes.Count();
        if (value.Primary is null)
        {
            yield return areas > 0
                ? "No area is the main one. Say which of the chosen areas matters most."
                : "Sub-themes are chosen and no area. Choose the main area first.";
        }
        if (areas > configuration.Areas)
        {
            yield return $"At most {TermFaults.Number(configuration.Areas, "area", "areas")} may be chosen, and there are {areas}. Remove {areas - configuration.Areas}.";
        }
        if (themes > configuration.SubThemes)
        {
            yield return $"At most {TermFaults.Number(configuration.SubThemes, "sub-theme", "sub-themes")} may be chosen, and there are {themes}. Remove {themes - configuration.SubThemes}.";
        }
    }

    private static IEnumerable<string> AreaFaults(
        PolicyAreasValue value,
        TermSnapshot terms,
        IReadOnlyList<Guid> vocabularies
    ) =>
        value
            .Areas.Select(key =>
                terms.Of(key, vocabularies)
                ?? (
                    terms.Term(key) is { Parent: { } parent } term && terms.Vocabulary(parent) is null
                        ? $"“{term.Labels.Fallback}” is a sub-theme, and stands among the areas. Choose its area instead."
                        : null
                )
            )
            .OfType<string>();

    private static IEnumerable<string> ThemeFaults(
        PolicyAreasValue value,
        TermSnapshot terms,
        IReadOnlyList<Guid> vocabularies
    )
    {
        var areas = value.Areas.Select(terms.Current).OfType<Term>().ToList();
        return value
            .Themes.Select(key => terms.Of(key, vocabularies) ?? ThemeFault(key, terms, areas))
            .OfType<string>();
    }

    private static string? ThemeFault(Guid key, TermSnapshot terms, IReadOnlyList<Term> areas)
    {
        if (terms.Current(key) is not { } theme || areas.Any(area => area.Holds(theme)))
        {
            return null;
        }
        return theme.Ancestors.Select(terms.Term).LastOrDefault(above => above is not null) is { } home
            ? $"“{theme.Labels.Fallback}” is a sub-theme of “{home.Labels.Fallback}”, which is not chosen. Choose that area too, or remove the sub-theme."
            : $"“{theme.Labels.Fallback}” is an area, and stands among the sub-themes. Remove it there.";
    }
}
