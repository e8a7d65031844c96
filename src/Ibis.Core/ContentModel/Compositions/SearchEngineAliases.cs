namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Search engines, as in its schema file.</summary>
public static class SearchEngineAliases
{
    public const string ContentType = "seo";

    public const string MetaTitle = "metaTitle";

    public const string MetaDescription = "metaDescription";

    public const string ShareImage = "shareImage";
}
