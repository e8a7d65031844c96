using Ibis.Core.Vocabularies;

namespace Ibis.Core.Places;

/// <summary>A place and the name by which it was found.</summary>
internal sealed record FoundPlace(PlaceNode Place, string Name);

/// <summary>Finds our places by their names in all languages.</summary>
internal static class PlaceSearch
{
    /// <summary>Published ones, the nearest first.</summary>
    public static IReadOnlyList<FoundPlace> Find(
        this IReadOnlyDictionary<Guid, PlaceNode> places,
        string query,
        string? culture,
        int most
    )
    {
        var wanted = Folding.Fold(query);
        return
        [
            .. places
                .Values.Where(place => place.IsPublished)
                .Select(place =>
                    place
                        .Names.All.Concat(place.Aliases)
                        .Prepend(place.Names.In(culture))
                        .Select(name => (Place: place, Name: name, Distance: Distance(Folding.Fold(name), wanted)))
                        .MinBy(one => one.Distance)
                )
                .Where(found => found.Distance is not null)
                .OrderBy(found => found.Distance)
                .ThenBy(found => found.Place.Names.In(culture), StringComparer.CurrentCultureIgnoreCase)
                .ThenBy(found => found.Place.Key)
                .Take(most)
                .Select(found => new FoundPlace(found.Place, found.Name)),
        ];
    }

    private static int? Distance(string name, string wanted)
    {
        var at = name.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null
            : name.Length == wanted.Length ? 0
            : at == 0 ? 1
            : char.IsLetterOrDigit(name[at - 1]) ? 3
            : 2;
    }
}
