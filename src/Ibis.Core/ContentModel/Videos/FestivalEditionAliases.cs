namespace Ibis.Core.ContentModel.Videos;

/// <summary>The aliases of the document type Festival edition, as in its schema file.</summary>
public static class FestivalEditionAliases
{
    public const string ContentType = "festivalEdition";

    public const string Year = "year";

    public const string Theme = "theme";

    public const string Rules = "rules";

    public const string EntryPeriod = "entryPeriod";

    public const string Ceremony = "ceremony";

    public const string AgeCategories = "ageCategories";

    public const string MaxMinutes = "maxMinutes";

    public const string Languages = "languages";

    public const string Jury = "jury";

    public const string AwardingPartners = "awardingPartners";

    public const string Winners = "winners";
}
