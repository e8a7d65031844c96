using System.ComponentModel.DataAnnotations;
using Ibis.Core.PackageApi;
using Ibis.Core.Vocabularies;
using Ibis.Core.Vocabularies.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Security;

namespace Ibis.Core.Places.Api;

/// <summary>A place of the site.</summary>
/// <param name="Within">The place that it lies in.</param>
/// <param name="Country">Two letters of ISO 3166-1; null for regions.</param>
/// <param name="FoundBy">The name that a search found, where that is not the label.</param>
internal sealed record PlaceAnswer(
    Guid Id,
    string Label,
    string? Kind,
    NamedKey? Within,
    string? Country,
    bool IsPublished,
    string? FoundBy = null
);

/// <summary>A city of the gazetteer.</summary>
/// <param name="Place">Our place for its country, so that it can be chosen with the point; null where there is none.</param>
internal sealed record CityAnswer(
    string Name,
    string Country,
    string? Part,
    decimal Latitude,
    decimal Longitude,
    PlaceAnswer? Place
);

/// <summary>What a search found: our places, then cities of the world.</summary>
internal sealed record FoundPlaces(IReadOnlyList<PlaceAnswer> Places, IReadOnlyList<CityAnswer> Cities);

/// <summary>Places that editors choose from.</summary>
[ApiController]
[Route(PackageApiComposer.Path + "/places")]
[Authorize(Policy = BackOfficeAccess)]
internal sealed class PlacesController(
    PlaceCatalogue catalogue,
    Gazetteer gazetteer,
    IBackOfficeSecurityAccessor security
) : PackageController(security)
{
    /// <summary>Places by their keys, in that order; what is no place is left out.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<PlaceAnswer>> Get(
        [FromQuery, MaxLength(TermFaults.MostTerms)] Guid[] id,
        string? culture
    )
    {
        var places = catalogue.Current;
        return Ok(
            id.Distinct()
                .Select(places.GetValueOrDefault)
                .OfType<PlaceNode>()
                .Select(place => Answer(place, places, culture))
                .ToList()
        );
    }

    /// <summary>Our places by their names in any language, then cities of the world, the larger first.</summary>
    [HttpGet("search")]
    public FoundPlaces Search([FromQuery, MaxLength(200)] string? query, string? culture, [Range(1, 50)] int take = 10)
    {
        var places = catalogue.Current;
        if (string.IsNullOrWhiteSpace(query))
        {
            return new FoundPlaces([], []);
        }
        var countries = places
            .Values.Where(place => place is { Kind: "country", IsPublished: true, Country: not null })
            .DistinctBy(place => place.Country)
            .ToDictionary(place => place.Country ?? "");
        return new FoundPlaces(
            [
                .. places
                    .Find(query, culture, take)
                    .Select(found =>
                        Answer(found.Place, places, culture) with
                        {
                            FoundBy = found.Name == found.Place.Names.In(culture) ? null : found.Name,
                        }
                    ),
            ],
            [
                .. gazetteer
                    .Find(query, take)
                    .Select(city => new CityAnswer(
                        city.Name,
                        city.Country,
                        city.Part,
                        city.Latitude,
                        city.Longitude,
                        countries.GetValueOrDefault(city.Country) is { } country
                            ? Answer(country, places, culture)
                            : null
                    )),
            ]
        );
    }

    private static PlaceAnswer Answer(PlaceNode place, IReadOnlyDictionary<Guid, PlaceNode> places, string? culture) =>
        new(
            place.Key,
            place.Names.In(culture),
            place.Kind,
            place.Ancestors.Count > 0 && places.GetValueOrDefault(place.Ancestors[0]) is { } within
                ? new NamedKey(within.Key, within.Names.In(culture))
                : null,
            place.Country,
            place.IsPublished
        );
}
