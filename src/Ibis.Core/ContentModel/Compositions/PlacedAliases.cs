namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Placed, as in its schema file.</summary>
public static class PlacedAliases
{
    public const string ContentType = "placed";

    public const string Places = "places";

    public const string Coordinates = "coordinates";

    public const string Scale = "scale";
}
