using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Places;

/// <summary>The settings of a data type.</summary>
public sealed class PlaceConfiguration : ICheckedConfiguration
{
    internal const int MostEver = 100;

    private static readonly string[] Words = ["country", "city", "exact"];

    /// <summary>How many places may be chosen.</summary>
    /// <value>1–100; default 10. Zero and null stand for the default.</value>
    [ConfigurationField("maxPlaces")]
    public int? MaxPlaces { get; set; }

    /// <summary>The finest precision that a point may have: country, city or exact.</summary>
    /// <value>Default exact. A radio button list stores the word, a dropdown a list with it.</value>
    [ConfigurationField("finest")]
    public object? Finest { get; set; }

    /// <summary>Whether no point can be set, only places.</summary>
    [ConfigurationField("withoutPoint")]
    public bool WithoutPoint { get; set; }

    internal int Most => MaxPlaces is > 0 and var most ? most : 10;

    internal PointPrecision FinestPrecision =>
        FinestWord switch
        {
            "country" => PointPrecision.Country,
            "city" => PointPrecision.City,
            _ => PointPrecision.Exact,
        };

    private string FinestWord => StoredJson.Write(Finest ?? "").Trim('[', ']', '"', ' ').ToLowerInvariant();

    /// <inheritdoc />
    public IEnumerable<string> Faults()
    {
        if (MaxPlaces is < 0 or > MostEver)
        {
            yield return $"Let people choose 1 to {MostEver} places; {MaxPlaces} cannot be done.";
        }
        if (FinestWord.Length > 0 && !Words.Contains(FinestWord))
        {
            yield return $"The finest precision is country, city or exact, and not “{FinestWord}”.";
        }
    }
}
