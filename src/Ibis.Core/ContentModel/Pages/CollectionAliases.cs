namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Collection, as in its schema file.</summary>
public static class CollectionAliases
{
    public const string ContentType = "collection";

    public const string Summary = "summary";

    public const string Items = "items";

    public const string Curator = "curator";
}
