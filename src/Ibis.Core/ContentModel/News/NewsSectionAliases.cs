namespace Ibis.Core.ContentModel.News;

/// <summary>The aliases of the document type News and calls, as in its schema file.</summary>
public static class NewsSectionAliases
{
    public const string ContentType = "newsSection";
}
