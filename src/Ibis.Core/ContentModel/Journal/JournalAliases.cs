namespace Ibis.Core.ContentModel.Journal;

/// <summary>The aliases of the document type Journal, as in its schema file.</summary>
public static class JournalAliases
{
    public const string ContentType = "journal";

    public const string Issn = "issn";

    public const string Aims = "aims";

    public const string GuideForAuthors = "guideForAuthors";
}
