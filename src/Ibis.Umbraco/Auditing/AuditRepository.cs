using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Npgsql;
using NpgsqlTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Auditing;

/// <summary>What was done to which item, by whom. An item's id is the id of what it tells of.</summary>
internal sealed class AuditRepository(ScopeDatabase database, TimeProvider time) : IAuditRepository
{
    private const string Select =
        "select a.entity_id, a.user_id, a.audit_type, a.entity_type, a.comment, a.parameters, a.created from umbraco.audit a";

    private static readonly EntityColumns<IAuditItem> _columns = new(
        ("Id", "a.entity_id"),
        ("UserId", "a.user_id"),
        ("AuditType", "a.audit_type"),
        ("EntityType", "a.entity_type"),
        ("Comment", "a.comment"),
        ("Parameters", "a.parameters"),
        ("CreateDate", "a.created"),
        ("UpdateDate", "a.created")
    );

    public IAuditItem? Get(int id) =>
        Read("a.entity_id = @id order by a.created desc, a.id desc limit 1", new { id }).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        ids is { Length: > 0 }
            ? Read("a.entity_id = any(@ids) order by a.created desc, a.id desc", new { ids })
            : Read("true order by a.created desc, a.id desc", null);

    public bool Exists(int id) =>
        database.Scalar<bool>("select exists (select from umbraco.audit where entity_id = @id)", new { id });

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return Read($"{condition.Sql} order by a.created desc, a.id desc", condition.Parameters);
    }

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return Read(
            $"{condition.Sql} and a.audit_type = @type order by a.created desc, a.id desc",
            condition.ParametersWith(("type", (int)type))
        );
    }

    public int Count(IQuery<IAuditItem>? query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return database.Scalar<int>(
            $"select count(*) from umbraco.audit a where {condition.Sql}",
            condition.Parameters
        );
    }

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter
    )
    {
        var condition = QueryTranslator
            .Translate(query, _columns)
            .And(QueryTranslator.Translate(customFilter, _columns, "f"));
        var parameters = condition.ParametersWith(
            ("types", (auditTypeFilter ?? []).Select(type => (int)type).ToArray()),
            ("skip", pageIndex * pageSize),
            ("take", pageSize)
        );
        var where = $"{condition.Sql} and (cardinality(@types) = 0 or a.audit_type = any(@types))";
        var direction = orderDirection == Direction.Ascending ? "asc" : "desc";
        totalRecords = database.Scalar<long>($"select count(*) from umbraco.audit a where {where}", parameters);
        return Read($"{where} order by a.created {direction}, a.id {direction} offset @skip limit @take", parameters);
    }

    public void Save(IAuditItem entity)
    {
        entity.AddingEntity();
        var row = new NpgsqlBatchCommand(
            """
            insert into umbraco.audit (entity_id, user_id, audit_type, entity_type, comment, parameters, created)
            values ($1, $2, $3, $4, $5, $6, $7)
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = entity.Id },
                new NpgsqlParameter<int> { TypedValue = entity.UserId },
                new NpgsqlParameter<int> { TypedValue = (int)entity.AuditType },
                Text(entity.EntityType),
                Text(entity.Comment),
                Text(entity.Parameters),
                new NpgsqlParameter<DateTime> { TypedValue = StoredTime.Utc(entity.CreateDate) },
            },
        };
        database.Defer("umbraco.audit", row);
    }

    public void Delete(IAuditItem entity) =>
        throw new NotSupportedException(
            "IAuditRepository.Delete is not supported: the log is only ever added to. Use CleanLogs."
        );

    public void CleanLogs(int maximumAgeOfLogsInMinutes) =>
        database.Execute(
            "delete from umbraco.audit where created < @oldest and audit_type in (@open, @system)",
            new
            {
                oldest = time.GetUtcNow().AddMinutes(-maximumAgeOfLogsInMinutes).UtcDateTime,
                open = (int)AuditType.Open,
                system = (int)AuditType.System,
            }
        );

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private List<IAuditItem> Read(string condition, object? parameters) =>
        database
            .Query<Row>($"{Select} where {condition}", parameters)
            .ConvertAll<IAuditItem>(row => new AuditItem(
                row.EntityId,
                (AuditType)row.AuditType,
                row.UserId,
                row.EntityType,
                row.Comment,
                row.Parameters,
                row.Created
            ));

    private sealed record Row(
        int EntityId,
        int UserId,
        int AuditType,
        string? EntityType,
        string? Comment,
        string? Parameters,
        DateTime Created
    );
}
