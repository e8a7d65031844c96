namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Call to action, as in its schema file.</summary>
public static class CallToActionAliases
{
    public const string ContentType = "callToAction";

    public const string Text = "text";

    public const string Link = "link";
}
