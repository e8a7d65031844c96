namespace Ibis.Core.ContentModel.Pictures;

/// <summary>What the clearinghouse adds to Umbraco's media type Image, by alias.</summary>
public static class PictureFields
{
    /// <summary>What the picture shows, for whoever cannot see it; in no language in particular.</summary>
    public const string AlternativeText = "altText";

    /// <summary>Who made the picture.</summary>
    public const string Credit = "credit";

    /// <summary>The crop that pages show, three wide and two high.</summary>
    public const string WideCrop = "wide";
}
