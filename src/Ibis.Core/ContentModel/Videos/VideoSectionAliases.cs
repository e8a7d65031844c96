namespace Ibis.Core.ContentModel.Videos;

/// <summary>The aliases of the document type Videos, as in its schema file.</summary>
public static class VideoSectionAliases
{
    public const string ContentType = "videoSection";
}
