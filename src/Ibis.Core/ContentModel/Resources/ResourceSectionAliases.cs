namespace Ibis.Core.ContentModel.Resources;

/// <summary>The aliases of the document type Resources, as in its schema file.</summary>
public static class ResourceSectionAliases
{
    public const string ContentType = "resourceSection";
}
