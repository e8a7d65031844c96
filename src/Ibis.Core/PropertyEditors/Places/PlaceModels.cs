using Ibis.Core.Places;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Ibis.Core.PropertyEditors.Places;

/// <summary>Where something is, as a page shows it: what is not published is left out.</summary>
/// <param name="Point">Null where there is none.</param>
public sealed record Whereabouts(IReadOnlyList<IPublishedContent> Places, GeoPoint? Point);

/// <summary>A point in degrees, WGS 84, no finer than its precision.</summary>
public sealed record GeoPoint(decimal Latitude, decimal Longitude, PointPrecision Precision);

/// <summary>The same in an answer of the Delivery API.</summary>
internal sealed record DeliveredWhereabouts(IReadOnlyList<DeliveredPlace> Places, DeliveredPoint? Point);

/// <param name="Path">Where its page is; null for a place without one.</param>
internal sealed record DeliveredPlace(Guid Id, string Name, string? Path);

/// <param name="Precision">country, city or exact.</param>
internal sealed record DeliveredPoint(decimal Latitude, decimal Longitude, string Precision);

/// <summary>Places as pages, the Delivery API and the search are given them.</summary>
internal sealed class PlaceModels(
    PlaceCatalogue catalogue,
    IPublishedContentCache published,
    IVariationContextAccessor variation,
    IApiContentRouteBuilder routes
)
{
    // A value may come from an import, which goes past the editor.
    public Whereabouts Model(PlaceValue value, bool preview) =>
        new(
            [.. (value.Places ?? []).Select(key => published.GetById(preview, key)).OfType<IPublishedContent>()],
            value.Point is { IsOnGlobe: true } point
                ? new GeoPoint(point.Coarsened().Latitude, point.Coarsened().Longitude, point.Precision)
                : null
        );

    public DeliveredWhereabouts Delivered(PlaceValue value, bool preview)
    {
        var model = Model(value, preview);
        return new DeliveredWhereabouts(
            [
                .. model.Places.Select(place => new DeliveredPlace(
                    place.Key,
                    place.Name(variation, variation.VariationContext?.Culture) ?? place.Name ?? "",
                    routes.Build(place)?.Path
                )),
            ],
            model.Point is { } point
                ? new DeliveredPoint(point.Latitude, point.Longitude, point.Precision.ToString().ToLowerInvariant())
                : null
        );
    }

    /// <summary>Keys and names in all languages, of the places and of those that they lie in.</summary>
    public IEnumerable<object?> Searched(PlaceValue value)
    {
        var places = catalogue.Current;
        var keys = (value.Places ?? [])
            .Where(places.ContainsKey)
            .SelectMany(key => places[key].Ancestors.Prepend(key))
            .Distinct();
        foreach (var key in keys)
        {
            yield return key.ToString();
            foreach (var name in places[key].Names.All.Concat(places[key].Aliases))
            {
                yield return name;
            }
        }
    }
}
