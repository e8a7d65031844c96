namespace Ibis.Core.ContentModel.Events;

/// <summary>The aliases of the document type Attendance, as in its schema file.</summary>
public static class AttendanceAliases
{
    public const string ContentType = "attendance";

    public const string Attendees = "attendees";

    public const string AttendeesText = "attendeesText";

    public const string AttendeesStakeholderType = "attendeesStakeholderType";
}
