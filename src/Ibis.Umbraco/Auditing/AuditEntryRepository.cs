using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Auditing;

/// <summary>What happened to the accounts of users and members.</summary>
internal sealed class AuditEntryRepository(ScopeDatabase database) : IAuditEntryRepository
{
    private const string Select = """
        select e.id, e.performing_user_id, e.performing_user_key, e.performing_details, e.performing_ip, e.event_date,
            e.affected_user_id, e.affected_user_key, e.affected_details, e.event_type, e.event_details
        from umbraco.audit_entry e
        """;

    private static readonly EntityColumns<IAuditEntry> _columns = new(
        ("Id", "e.id"),
        ("PerformingUserId", "e.performing_user_id"),
        ("PerformingUserKey", "e.performing_user_key"),
        ("PerformingDetails", "e.performing_details"),
        ("PerformingIp", "e.performing_ip"),
        ("EventDate", "e.event_date"),
        ("AffectedUserId", "e.affected_user_id"),
        ("AffectedUserKey", "e.affected_user_key"),
        ("AffectedDetails", "e.affected_details"),
        ("EventType", "e.event_type"),
        ("EventDetails", "e.event_details")
    );

    public IAuditEntry? Get(int id) => Read("e.id = @id", new { id }).FirstOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Read("e.id = any(@ids)", new { ids }) : Read("true order by e.event_date desc", null);

    public bool Exists(int id) =>
        database.Scalar<bool>("select exists (select from umbraco.audit_entry where id = @id)", new { id });

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return Read($"{condition.Sql} order by e.event_date desc", condition.Parameters);
    }

    public int Count(IQuery<IAuditEntry>? query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return database.Scalar<int>(
            $"select count(*) from umbraco.audit_entry e where {condition.Sql}",
            condition.Parameters
        );
    }

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Count(null);
        return Read(
            "true order by e.event_date desc, e.id desc offset @skip limit @take",
            new { skip = pageIndex * pageCount, take = pageCount }
        );
    }

    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException(
                "IAuditEntryRepository.Save does not change entries. Save a new entry instead."
            );
        }
        entity.AddingEntity();
        entity.Id = database.Scalar<int>(
            """
            insert into umbraco.audit_entry
                (performing_user_id, performing_user_key, performing_details, performing_ip, event_date,
                affected_user_id, affected_user_key, affected_details, event_type, event_details)
            values (@PerformingUserId, @PerformingUserKey, @PerformingDetails, @PerformingIp, @Date,
                @AffectedUserId, @AffectedUserKey, @AffectedDetails, @EventType, @EventDetails)
            returning id
            """,
            new
            {
                entity.PerformingUserId,
                entity.PerformingUserKey,
                entity.PerformingDetails,
                entity.PerformingIp,
                Date = StoredTime.Utc(entity.EventDate),
                entity.AffectedUserId,
                entity.AffectedUserKey,
                entity.AffectedDetails,
                entity.EventType,
                entity.EventDetails,
            }
        );
        entity.ResetDirtyProperties();
    }

    public void Delete(IAuditEntry entity) =>
        throw new NotSupportedException(
            "IAuditEntryRepository.Delete is not supported: the log is only ever added to."
        );

    private List<IAuditEntry> Read(string condition, object? parameters) =>
        database.Query<AuditEntryRow>($"{Select} where {condition}", parameters).ConvertAll(row => row.ToEntity());
}
