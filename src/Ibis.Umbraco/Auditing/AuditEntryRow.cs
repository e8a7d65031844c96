using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Auditing;

internal sealed record AuditEntryRow(
    int Id,
    int PerformingUserId,
    Guid? PerformingUserKey,
    string? PerformingDetails,
    string? PerformingIp,
    DateTime EventDate,
    int AffectedUserId,
    Guid? AffectedUserKey,
    string? AffectedDetails,
    string? EventType,
    string? EventDetails
)
{
    public IAuditEntry ToEntity() =>
        new AuditEntry().Loaded(entry =>
        {
            entry.Id = Id;
            entry.PerformingUserId = PerformingUserId;
            entry.PerformingUserKey = PerformingUserKey;
            entry.PerformingDetails = PerformingDetails;
            entry.PerformingIp = PerformingIp;
            entry.EventDate = EventDate;
            entry.AffectedUserId = AffectedUserId;
            entry.AffectedUserKey = AffectedUserKey;
            entry.AffectedDetails = AffectedDetails;
            entry.EventType = EventType;
            entry.EventDetails = EventDetails;
        });
}
