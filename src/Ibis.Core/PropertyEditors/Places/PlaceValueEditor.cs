using System.Globalization;
using Ibis.Core.Places;
using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Places;

internal sealed class PlaceValueEditor(JsonEditorParts parts, DataEditorAttribute attribute, PlaceCatalogue catalogue)
    : JsonValueEditor<PlaceValue, PlaceConfiguration>(parts, attribute)
{
    /// <summary>The point is coarsened here, before anything is stored: in drafts and versions too.</summary>
    protected override PlaceValue? Canonical(PlaceValue value)
    {
        Guid[] places = [.. (value.Places ?? []).Distinct()];
        return places.Length == 0 && value.Point is null ? null : new PlaceValue(places, value.Point?.Coarsened());
    }

    protected override IEnumerable<string> Faults(
        PlaceValue value,
        PlaceConfiguration configuration,
        PropertyValidationContext context
    )
    {
        var count = value.Places?.Length ?? 0;
        var places =
            count > configuration.Most
                ?
                [
                    $"At most {TermFaults.Number(configuration.Most, "place", "places")} may be chosen, and there are {count}. Remove {count - configuration.Most}.",
                ]
                : catalogue.Missing(value.Places ?? []).Select(PlaceFault);
        return places.Append(value.Point is { } point ? PointFault(point, configuration) : null).OfType<string>();
    }

    protected override IEnumerable<Udi> References(PlaceValue value) =>
        (value.Places ?? [])
            .Take(PlaceConfiguration.MostEver)
            .Select(key => Udi.Create(Constants.UdiEntityType.Document, key));

    private static string PlaceFault(Guid key) =>
        $"A chosen place ({key}) was deleted, or was never a place. Remove it.";

    private static string? PointFault(PointValue point, PlaceConfiguration configuration)
    {
        if (configuration.WithoutPoint)
        {
            return "This field takes places and no point. Remove the point.";
        }
        if (!point.IsOnGlobe)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The point {point.Latitude}, {point.Longitude} is not on the globe: latitudes go from -90 to 90, longitudes from -180 to 180. Set it again."
            );
        }
        return point.Precision > configuration.FinestPrecision
            ? $"The point is kept to the precision “{Word(point.Precision)}”, and this field allows “{Word(configuration.FinestPrecision)}” at most. Choose a coarser one."
            : null;
    }

    private static string Word(PointPrecision precision) => precision.ToString().ToLowerInvariant();
}
