using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.LongRunningOperations;

internal sealed class LongRunningOperationRepository(
    ScopeDatabase database,
    IJsonSerializer serializer,
    TimeProvider time
) : ILongRunningOperationRepository
{
    // Nobody has said for too long that the operation is still going on: its process has ended.
    private const string CurrentStatus =
        "case when status in ('Enqueued', 'Running') and expires < @now then 'Stale' else status end";

    private static readonly string Select =
        $"select id, type, {CurrentStatus} as status, result from umbraco.long_running_operation";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        database.Execute(
            """
            insert into umbraco.long_running_operation (id, type, status, created, updated, expires)
            values (@Id, @Type, @status, @now, @now, @expires)
            """,
            new
            {
                operation.Id,
                operation.Type,
                status = operation.Status.ToString(),
                now = Now,
                expires = expirationDate.UtcDateTime,
            }
        );
        return Task.CompletedTask;
    }

    public Task<LongRunningOperation?> GetAsync(Guid id) => Task.FromResult(Find(id)?.ToModel());

    public Task<LongRunningOperation<T>?> GetAsync<T>(Guid id)
    {
        var row = Find(id);
        return Task.FromResult(
            row is null
                ? null
                : new LongRunningOperation<T>
                {
                    Id = row.Id,
                    Type = row.Type,
                    Status = row.StatusValue,
                    Result = row.Result is null ? default : serializer.Deserialize<T>(row.Result),
                }
        );
    }

    public Task<PagedModel<LongRunningOperation>> GetByTypeAsync(
        string type,
        LongRunningOperationStatus[] statuses,
        int skip,
        int take
    )
    {
        const string condition = $"type = @type and (cardinality(@statuses) = 0 or {CurrentStatus} = any(@statuses))";
        var parameters = new
        {
            type,
            statuses = statuses.Select(status => status.ToString()).ToArray(),
            now = Now,
            skip,
            take,
        };
        var total = database.Scalar<long>(
            $"select count(*) from umbraco.long_running_operation where {condition}",
            parameters
        );
        var rows = database.Query<Row>(
            $"{Select} where {condition} order by created, id offset @skip limit @take",
            parameters
        );
        return Task.FromResult(new PagedModel<LongRunningOperation>(total, rows.ConvertAll(row => row.ToModel())));
    }

    public Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => Task.FromResult(Find(id)?.StatusValue);

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        database.Execute(
            "update umbraco.long_running_operation set status = @status, updated = @now, expires = @expires where id = @id",
            new
            {
                id,
                status = status.ToString(),
                now = Now,
                expires = expirationDate.UtcDateTime,
            }
        );
        return Task.CompletedTask;
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        database.Execute(
            "update umbraco.long_running_operation set result = @result, updated = @now where id = @id",
            new
            {
                id,
                result = serializer.Serialize(result),
                now = Now,
            }
        );
        return Task.CompletedTask;
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        database.Execute(
            "delete from umbraco.long_running_operation where updated < @olderThan",
            new { olderThan = olderThan.UtcDateTime }
        );
        return Task.CompletedTask;
    }

    private Row? Find(Guid id) => database.First<Row>($"{Select} where id = @id", new { id, now = Now });

    private sealed record Row(Guid Id, string Type, string Status, string? Result)
    {
        public LongRunningOperationStatus StatusValue => Enum.Parse<LongRunningOperationStatus>(Status);

        public LongRunningOperation ToModel() =>
            new()
            {
                Id = Id,
                Type = Type,
                Status = StatusValue,
            };
    }
}
