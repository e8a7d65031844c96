namespace Ibis.Core.ContentModel.Places;

/// <summary>The aliases of the document type Place, as in its schema file.</summary>
public static class PlaceAliases
{
    public const string ContentType = "place";

    public const string Kind = "kind";

    public const string IsoCode = "isoCode";

    public const string GeonameId = "geonameId";

    public const string M49Code = "m49Code";

    public const string IsoCode3 = "isoCode3";

    public const string PlaceNameNote = "placeNameNote";

    public const string Coordinates = "coordinates";

    public const string BoundingBox = "boundingBox";

    public const string Aliases = "aliases";

    public const string Overview = "overview";

    public const string PopulationBand = "populationBand";

    public const string MigrantShareBand = "migrantShareBand";

    public const string GovernmentLevel = "governmentLevel";

    public const string BandsYear = "bandsYear";

    public const string BandsSource = "bandsSource";

    public const string Languages = "languages";

    public const string IntegrationStrategy = "integrationStrategy";
}
