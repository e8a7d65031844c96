using System.Text.Json.Serialization;

namespace Ibis.Core.PropertyEditors.Places;

/// <summary>How finely a point is kept. Whoever says nothing gets the coarsest.</summary>
public enum PointPrecision
{
    /// <summary>To a whole degree, about 110 km: nobody is found by it.</summary>
    Country,

    /// <summary>To a tenth of a degree, about 11 km: the city, and no part of it.</summary>
    City,

    /// <summary>To a hundred-thousandth of a degree, about a metre.</summary>
    Exact,
}

/// <summary>A point on the globe in degrees, WGS 84.</summary>
internal sealed record PointValue(decimal Latitude, decimal Longitude, PointPrecision Precision)
{
    public const decimal MostLatitude = 90;
    public const decimal MostLongitude = 180;

    [JsonIgnore]
    public bool IsOnGlobe => Math.Abs(Latitude) <= MostLatitude && Math.Abs(Longitude) <= MostLongitude;

    /// <summary>No finer than its precision says, wherever it is: a point off the globe is coarsened too.</summary>
    public PointValue Coarsened() => this with { Latitude = Rounded(Latitude), Longitude = Rounded(Longitude) };

    private decimal Rounded(decimal degrees) =>
        // Division takes the noughts off that decimals keep: 46.20 is stored as 46.2.
        Math.Round(degrees, Digits, MidpointRounding.AwayFromZero) / 1.000000000000000000000000000m;

    private int Digits =>
        Precision switch
        {
            PointPrecision.Exact => 5,
            PointPrecision.City => 1,
            PointPrecision.Country => 0,
            _ => throw new InvalidOperationException($"Nobody has said how fine {Precision} is."),
        };
}

/// <summary>What is stored: keys of places, never their names, and a point.</summary>
internal sealed record PlaceValue(Guid[]? Places = null, PointValue? Point = null);
