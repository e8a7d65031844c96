namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type List of items, as in its schema file.</summary>
public static class ItemListAliases
{
    public const string ContentType = "itemList";

    public const string Heading = "heading";

    public const string From = "from";

    public const string Count = "count";
}
