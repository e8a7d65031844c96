namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Practices, as in its schema file.</summary>
public static class PracticeSectionAliases
{
    public const string ContentType = "practiceSection";
}
