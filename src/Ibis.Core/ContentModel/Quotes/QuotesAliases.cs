namespace Ibis.Core.ContentModel.Quotes;

/// <summary>The aliases of the document type Quotes, as in its schema file.</summary>
public static class QuotesAliases
{
    public const string ContentType = "quotes";
}
