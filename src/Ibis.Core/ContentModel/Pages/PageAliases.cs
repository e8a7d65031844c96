namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Page, as in its schema file.</summary>
public static class PageAliases
{
    public const string ContentType = "page";

    public const string Introduction = "introduction";

    public const string Body = "body";

    public const string Blocks = "blocks";

    public const string Documents = "documents";
}
