namespace Ibis.Core.ContentModel.Places;

/// <summary>The aliases of the document type Places, as in its schema file.</summary>
public static class PlaceSectionAliases
{
    public const string ContentType = "placeSection";
}
