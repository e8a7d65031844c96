namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Text, as in its schema file.</summary>
public static class TextBlockAliases
{
    public const string ContentType = "textBlock";

    public const string Heading = "heading";

    public const string Text = "text";
}
