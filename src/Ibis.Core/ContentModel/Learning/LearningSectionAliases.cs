namespace Ibis.Core.ContentModel.Learning;

/// <summary>The aliases of the document type Learning and templates, as in its schema file.</summary>
public static class LearningSectionAliases
{
    public const string ContentType = "learningSection";
}
