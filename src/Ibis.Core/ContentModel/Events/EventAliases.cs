namespace Ibis.Core.ContentModel.Events;

/// <summary>The aliases of the document type Event, as in its schema file.</summary>
public static class EventAliases
{
    public const string ContentType = "event";

    public const string Summary = "summary";

    public const string Body = "body";

    public const string Kind = "kind";

    public const string Objectives = "objectives";

    public const string Dates = "dates";

    public const string Times = "times";

    public const string Mode = "mode";

    public const string Venue = "venue";

    public const string Organisers = "organisers";

    public const string OrganiserNames = "organiserNames";

    public const string Sessions = "sessions";

    public const string PapersBefore = "papersBefore";

    public const string ReportAfter = "reportAfter";

    public const string RegistrationUrl = "registrationUrl";

    public const string AccessibilityInfo = "accessibilityInfo";

    public const string LanguagesInterpretation = "languagesInterpretation";

    public const string LinkedDialogue = "linkedDialogue";

    public const string Attendance = "attendance";

    public const string RelatedPractices = "relatedPractices";
}
