namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Picture with rights, as in its schema file.</summary>
public static class ImageWithRightsAliases
{
    public const string ContentType = "imageWithRights";

    public const string Image = "image";

    public const string Alt = "alt";

    public const string Caption = "caption";

    public const string Credit = "credit";

    public const string Source = "source";

    public const string ConsentRecordKey = "consentRecordKey";
}
