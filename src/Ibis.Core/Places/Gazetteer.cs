using System.Globalization;
using System.IO.Compression;
using Ibis.Core.Vocabularies;

namespace Ibis.Core.Places;

/// <summary>A city of the gazetteer.</summary>
/// <param name="Country">Two letters of ISO 3166-1.</param>
/// <param name="Part">The part of the country, where GeoNames has letters for it: IL for Illinois.</param>
internal sealed record GazetteerCity(string Name, string Country, string? Part, decimal Latitude, decimal Longitude);

/// <summary>Cities of the world with at least 1000 inhabitants, from GeoNames; see docs/third-party.md. Read when first asked for.</summary>
internal sealed class Gazetteer
{
    private const string Resource = "Places/cities.txt.br";

    private readonly Lazy<(GazetteerCity City, string Folded)[]> _cities = new(Read);

    /// <summary>Whole names first, then beginnings, then beginnings of later words; in each the larger city first.</summary>
    public IReadOnlyList<GazetteerCity> Find(string query, int most)
    {
        var wanted = Folding.Fold(query);
        if (wanted.Length < 2)
        {
            return [];
        }
        var found = new List<GazetteerCity>[] { [], [], [] };
        foreach (var (city, folded) in _cities.Value)
        {
            if (Nearness(folded, wanted) is { } nearness && found[nearness].Count < most)
            {
                found[nearness].Add(city);
            }
        }
        return [.. found.SelectMany(cities => cities).Take(most)];
    }

    private static int? Nearness(string folded, string wanted)
    {
        var at = folded.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null
            : at == 0 ? (folded.Length == wanted.Length ? 0 : 1)
            : char.IsLetterOrDigit(folded[at - 1]) ? null
            : 2;
    }

    // The file lists the largest first.
    private static (GazetteerCity City, string Folded)[] Read()
    {
        using var packed =
            typeof(Gazetteer).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The file {Resource} is not part of Ibis.Core. Run bin/gazetteer and build it again."
            );
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        var cities = new List<(GazetteerCity City, string Folded)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var country, var part, var latitude, var longitude])
            {
                var city = new GazetteerCity(
                    name,
                    string.Intern(country),
                    part.Length == 0 ? null : string.Intern(part),
                    decimal.Parse(latitude, CultureInfo.InvariantCulture),
                    decimal.Parse(longitude, CultureInfo.InvariantCulture)
                );
                cities.Add((city, Folding.Fold(name)));
            }
        }
        return [.. cities];
    }
}
