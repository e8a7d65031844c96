namespace Ibis.Core.ContentModel.Home;

/// <summary>The aliases of the document type Home, as in its schema file.</summary>
public static class HomeAliases
{
    public const string ContentType = "home";

    public const string Heading = "heading";

    public const string Introduction = "introduction";

    public const string BannerText = "bannerText";

    public const string BannerLink = "bannerLink";

    public const string BannerFrom = "bannerFrom";

    public const string BannerUntil = "bannerUntil";

    public const string Featured = "featured";

    public const string QuotesFolder = "quotesFolder";

    public const string TakePart = "takePart";
}
