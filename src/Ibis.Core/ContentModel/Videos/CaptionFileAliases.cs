namespace Ibis.Core.ContentModel.Videos;

/// <summary>The aliases of the document type Captions, as in its schema file.</summary>
public static class CaptionFileAliases
{
    public const string ContentType = "captionFile";

    public const string CaptionLanguage = "captionLanguage";

    public const string CaptionsFile = "captionsFile";
}
