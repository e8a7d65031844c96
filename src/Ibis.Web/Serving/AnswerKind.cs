namespace Ibis.Web.Serving;

/// <summary>What an address leads to, as far as headers and caches are concerned.</summary>
internal enum AnswerKind
{
    /// <summary>Back office, health, pages of a development site and whatever else is made for one reader.</summary>
    Other,
    Page,
    File,

    /// <summary>A file that an editor has uploaded.</summary>
    Upload,
    ContentApi,
    MediaApi,
}

/// <summary>Tells by the path alone, before anything is routed.</summary>
internal static class AnswerKinds
{
    public const string ContentApi = "/umbraco/delivery/api/v2/content";
    public const string MediaApi = "/umbraco/delivery/api/v2/media";

    public static AnswerKind KindOf(PathString path)
    {
        if (path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase))
        {
            return path.StartsWithSegments(ContentApi, StringComparison.OrdinalIgnoreCase) ? AnswerKind.ContentApi
                : path.StartsWithSegments(MediaApi, StringComparison.OrdinalIgnoreCase) ? AnswerKind.MediaApi
                : AnswerKind.Other;
        }
        if (path.StartsWithSegments("/media", StringComparison.OrdinalIgnoreCase))
        {
            return AnswerKind.Upload;
        }
        if (
            path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/dev", StringComparison.OrdinalIgnoreCase)
        )
        {
            return AnswerKind.Other;
        }
        var text = path.Value ?? string.Empty;
        return text.AsSpan(text.LastIndexOf('/') + 1).Contains('.') ? AnswerKind.File : AnswerKind.Page;
    }
}
