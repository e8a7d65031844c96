namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Section, as in its schema file.</summary>
public static class SectionAliases
{
    public const string ContentType = "section";
}
