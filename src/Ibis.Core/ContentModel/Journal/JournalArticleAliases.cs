namespace Ibis.Core.ContentModel.Journal;

/// <summary>The aliases of the document type Article, as in its schema file.</summary>
public static class JournalArticleAliases
{
    public const string ContentType = "journalArticle";

    public const string Summary = "summary";

    public const string Body = "body";

    public const string Pdf = "pdf";

    public const string References = "references";

    public const string ArticleKind = "articleKind";

    public const string Authors = "authors";

    public const string Language = "language";

    public const string Keywords = "keywords";

    public const string PracticesStudied = "practicesStudied";

    public const string Received = "received";

    public const string Accepted = "accepted";

    public const string Published = "published";

    public const string Issue = "issue";

    public const string Pages = "pages";

    public const string Doi = "doi";

    public const string Licence = "licence";

    public const string EvaluatedBy = "evaluatedBy";

    public const string EvaluatingPartner = "evaluatingPartner";

    public const string ReviewModel = "reviewModel";

    public const string Funding = "funding";

    public const string CompetingInterests = "competingInterests";

    public const string Ethics = "ethics";
}
