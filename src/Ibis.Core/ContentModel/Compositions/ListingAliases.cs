namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Listing, as in its schema file.</summary>
public static class ListingAliases
{
    public const string ContentType = "listing";

    public const string Introduction = "introduction";

    public const string TakePartAddress = "takePartAddress";

    public const string HideFromMenu = "umbracoNaviHide";
}
