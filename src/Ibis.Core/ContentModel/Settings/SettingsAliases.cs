namespace Ibis.Core.ContentModel.Settings;

/// <summary>The aliases of the document type Settings, as in its schema file.</summary>
public static class SettingsAliases
{
    public const string ContentType = "settings";

    public const string FooterText = "footerText";

    public const string Disclaimer = "disclaimer";

    public const string FooterLinks = "footerLinks";

    public const string RatingMinimum = "ratingMinimum";

    public const string FreshnessMonths = "freshnessMonths";

    public const string ReviewLoad = "reviewLoad";

    public const string RetentionDays = "retentionDays";

    public const string PracticesPerPage = "practicesPerPage";

    public const string ApiRequestsPerMinute = "apiRequestsPerMinute";
}
