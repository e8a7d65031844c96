namespace Ibis.Core.ContentModel.Journal;

/// <summary>The aliases of the document type Issue, as in its schema file.</summary>
public static class IssueAliases
{
    public const string ContentType = "issue";

    public const string Volume = "volume";

    public const string Number = "number";

    public const string Year = "year";

    public const string PublishDate = "publishDate";

    public const string Cover = "cover";

    public const string Editorial = "editorial";

    public const string Articles = "articles";
}
