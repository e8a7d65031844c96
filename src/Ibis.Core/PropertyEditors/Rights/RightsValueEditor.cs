using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Rights;

internal sealed class RightsValueEditor(JsonEditorParts parts, DataEditorAttribute attribute, RightsRules rules)
    : JsonValueEditor<RightsValue, RightsConfiguration>(parts, attribute)
{
    protected override RightsValue? Canonical(RightsValue value)
    {
        var alt = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (culture, text) in value.Alt ?? new Dictionary<string, string?>())
        {
            if (PlainText.Clean(text) is { } clean)
            {
                alt[culture] = clean;
            }
        }
        var clear = new RightsValue(
            value.Media,
            alt.Count > 0 ? alt : null,
            PlainText.Clean(value.Credit),
            PlainText.Clean(value.Source),
            value.Licence,
            PlainText.Clean(value.Consent)
        );
        return clear == new RightsValue() ? null : clear;
    }

    protected override IEnumerable<string> Faults(
        RightsValue value,
        RightsConfiguration configuration,
        PropertyValidationContext context
    ) => rules.Faults(value, configuration, context.CulturesBeingValidated);

    protected override IEnumerable<Udi> References(RightsValue value)
    {
        if (value.Media is { } media)
        {
            yield return new GuidUdi(Constants.UdiEntityType.Media, media);
        }
        if (PickedPages.Reference(value.Licence) is { } licence)
        {
            yield return licence;
        }
    }
}
