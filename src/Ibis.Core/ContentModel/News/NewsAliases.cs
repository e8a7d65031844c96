namespace Ibis.Core.ContentModel.News;

/// <summary>The aliases of the document type News, as in its schema file.</summary>
public static class NewsAliases
{
    public const string ContentType = "news";

    public const string Summary = "summary";

    public const string Body = "body";

    public const string Date = "date";

    public const string AuthorOrganisation = "authorOrganisation";

    public const string Images = "images";

    public const string Links = "links";
}
