namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Featured item, as in its schema file.</summary>
public static class FeaturedItemAliases
{
    public const string ContentType = "featuredItem";

    public const string Item = "item";

    public const string From = "from";

    public const string Until = "until";

    public const string Language = "language";
}
