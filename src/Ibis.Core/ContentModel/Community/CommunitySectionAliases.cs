namespace Ibis.Core.ContentModel.Community;

/// <summary>The aliases of the document type Community, as in its schema file.</summary>
public static class CommunitySectionAliases
{
    public const string ContentType = "communitySection";
}
