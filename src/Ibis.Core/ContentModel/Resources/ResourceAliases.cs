namespace Ibis.Core.ContentModel.Resources;

/// <summary>The aliases of the document type Resource, as in its schema file.</summary>
public static class ResourceAliases
{
    public const string ContentType = "resource";

    public const string Summary = "summary";

    public const string Kind = "kind";

    public const string Audience = "audience";

    public const string File = "file";

    public const string Url = "url";

    public const string ArchivedCopyUrl = "archivedCopyUrl";

    public const string Languages = "languages";

    public const string LanguageNote = "languageNote";

    public const string Body = "body";

    public const string Authors = "authors";

    public const string Publisher = "publisher";

    public const string Year = "year";

    public const string Pages = "pages";

    public const string RatingNote = "ratingNote";

    public const string Isbn = "isbn";

    public const string Doi = "doi";

    public const string RelatedPractices = "relatedPractices";

    public const string RelatedResources = "relatedResources";

    public const string LinkState = "linkState";

    public const string LastChecked = "lastChecked";
}
