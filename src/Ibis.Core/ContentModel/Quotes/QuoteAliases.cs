namespace Ibis.Core.ContentModel.Quotes;

/// <summary>The aliases of the document type Quote, as in its schema file.</summary>
public static class QuoteAliases
{
    public const string ContentType = "quote";

    public const string Text = "text";

    public const string Author = "author";

    public const string Translator = "translator";

    public const string Year = "year";

    public const string Source = "source";

    public const string SourceUrl = "sourceUrl";

    public const string QuoteLanguage = "quoteLanguage";

    public const string PolicyAreas = "policyAreas";

    public const string ActiveFrom = "activeFrom";

    public const string ActiveUntil = "activeUntil";

    public const string Weight = "weight";
}
