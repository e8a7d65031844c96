namespace Ibis.Tests.Integration.Differential;

/// <summary>Where a value belongs: a property, in a culture ("" for all), in a segment ("" for none).</summary>
internal readonly record struct Place(string Property, string Culture, string Segment);

/// <summary>Names by culture ("" is the invariant one) and values, at one moment.</summary>
internal sealed record Side(Dictionary<string, string> Names, Dictionary<Place, object> Values)
{
    public static Side Empty => new([], []);

    public IEnumerable<string> Cultures => Names.Keys.Where(culture => culture.Length > 0);

    public Side Copy() => new(new Dictionary<string, string>(Names), new Dictionary<Place, object>(Values));
}

/// <summary>A document as Umbraco promises it, with no thought of how it is stored.</summary>
internal sealed class ModelDocument
{
    public const string DefaultCulture = "en";

    public required int Id { get; set; }
    public required bool Varies { get; init; }
    public required Side Draft { get; set; }
    public ModelDocument? Parent { get; set; }
    public bool IsTopOfBin { get; set; }
    public int SortOrder { get; set; }

    /// <summary>Null when it is not published.</summary>
    public Side? Published { get; set; }

    /// <summary>What was published before and now, oldest first.</summary>
    public List<Side> Publications { get; } = [];

    public bool IsTrashed => IsTopOfBin || Parent is { IsTrashed: true };

    public int ParentId => IsTopOfBin ? -20 : Parent?.Id ?? -1;

    public string Path => (IsTopOfBin ? "-1,-20" : Parent?.Path ?? "-1") + "," + Id;

    public int Level => IsTopOfBin ? 1 : (Parent?.Level ?? 0) + 1;

    public bool IsPathPublished => Published is not null && !IsTopOfBin && (Parent is null || Parent.IsPathPublished);

    public bool IsBelow(ModelDocument other) => this == other || (Parent is not null && Parent.IsBelow(other));

    public bool IsEdited =>
        Published is null
        || Draft.Names[""] != Published.Names[""]
        || Draft.Cultures.Any(culture => Draft.Names[culture] != Published.Names.GetValueOrDefault(culture))
        || ChangedPlaces(Published).Any();

    public string[] EditedCultures =>
        [
            .. Draft.Cultures.Where(culture =>
                Published is null
                || Published.Names.GetValueOrDefault(culture) != Draft.Names[culture]
                || ChangedPlaces(Published)
                    .Any(place => place.Culture == culture || (place.Culture == "" && culture == DefaultCulture))
            ),
        ];

    private IEnumerable<Place> ChangedPlaces(Side published) =>
        Draft
            .Values.Keys.Union(published.Values.Keys)
            .Where(place => !Equals(Draft.Values.GetValueOrDefault(place), published.Values.GetValueOrDefault(place)));
}
