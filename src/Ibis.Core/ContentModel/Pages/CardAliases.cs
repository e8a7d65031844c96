namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Card, as in its schema file.</summary>
public static class CardAliases
{
    public const string ContentType = "card";

    public const string Heading = "heading";

    public const string Text = "text";

    public const string Link = "link";
}
