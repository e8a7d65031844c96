using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

internal sealed record AuditLogResponseModel(
    ReferenceByIdModel User,
    DateTime Timestamp,
    AuditType LogType,
    string? Comment = null,
    string? Parameters = null
);

/// <summary>Who did what to something, and when.</summary>
internal sealed class AuditLog(IAuditService audit, IUserIdKeyResolver users)
{
    public async Task<Paged<AuditLogResponseModel>> OfAsync(
        Guid key,
        UmbracoObjectTypes type,
        Page page,
        Direction direction,
        DateTimeOffset? since
    )
    {
        // The service knows only whole pages.
        var (first, size) = page.Covering();
        var entries = await audit.GetItemsByKeyAsync(key, type, first, size, direction, since);
        var shown = entries.Items.Skip(page.Skip - first).Take(page.Take).ToList();
        var userKeys = new Dictionary<int, Guid>();
        foreach (var id in shown.Select(entry => entry.UserId).Distinct())
        {
            var user = await users.TryGetAsync(id);
            userKeys[id] = user.Success ? user.Result : Constants.Security.SuperUserKey;
        }
        return new Paged<AuditLogResponseModel>(
            entries.Total,
            shown.Select(entry => new AuditLogResponseModel(
                new ReferenceByIdModel(userKeys[entry.UserId]),
                DateTime.SpecifyKind(entry.CreateDate, DateTimeKind.Utc),
                entry.AuditType,
                entry.Comment,
                entry.Parameters
            ))
        );
    }
}
