namespace Ibis.Core.ContentModel.Videos;

/// <summary>The aliases of the document type Video, as in its schema file.</summary>
public static class VideoAliases
{
    public const string ContentType = "video";

    public const string Summary = "summary";

    public const string Kind = "kind";

    public const string ContentNote = "contentNote";

    public const string File = "file";

    public const string EmbedUrl = "embedUrl";

    public const string DurationSeconds = "durationSeconds";

    public const string Year = "year";

    public const string Country = "country";

    public const string SpokenLanguages = "spokenLanguages";

    public const string Captions = "captions";

    public const string Transcript = "transcript";

    public const string Credits = "credits";

    public const string Licence = "licence";

    public const string PeopleShown = "peopleShown";

    public const string ConsentRecordKeys = "consentRecordKeys";

    public const string Series = "series";

    public const string Episode = "episode";

    public const string FestivalEdition = "festivalEdition";

    public const string AgeCategory = "ageCategory";

    public const string Distinctions = "distinctions";

    public const string RelatedPractices = "relatedPractices";
}
