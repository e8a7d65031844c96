namespace Ibis.Core.ContentModel.Resources;

/// <summary>The aliases of the document type Author, as in its schema file.</summary>
public static class AuthorshipAliases
{
    public const string ContentType = "authorship";

    public const string AuthorName = "authorName";

    public const string Orcid = "orcid";

    public const string Affiliation = "affiliation";

    public const string Country = "country";

    public const string Corresponding = "corresponding";
}
