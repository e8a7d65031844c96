using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Servers;

/// <summary>How far this machine has followed Umbraco's cache instructions.</summary>
internal sealed class LastSyncedRepository(ScopeDatabase database, IMachineInfoFactory machine, TimeProvider time)
    : ILastSyncedRepository
{
    public Task<int?> GetInternalIdAsync() => GetAsync("internal_id");

    public Task<int?> GetExternalIdAsync() => GetAsync("external_id");

    public Task SaveInternalIdAsync(int id) => SaveAsync("internal_id", id);

    public Task SaveExternalIdAsync(int id) => SaveAsync("external_id", id);

    public Task DeleteEntriesOlderThanAsync(DateTime pruneDate)
    {
        database.Execute(
            "delete from umbraco.last_synced where updated < @pruneDate",
            new { pruneDate = Tables.StoredTime.Utc(pruneDate) }
        );
        return Task.CompletedTask;
    }

    private Task<int?> GetAsync(string column) =>
        Task.FromResult(
            database.Scalar<int?>(
                $"select {column} from umbraco.last_synced where machine = @machine",
                new { machine = machine.GetMachineIdentifier() }
            )
        );

    private Task SaveAsync(string column, int id)
    {
        database.Execute(
            $"""
            insert into umbraco.last_synced (machine, {column}, updated) values (@machine, @id, @now)
            on conflict (machine) do update set {column} = excluded.{column}, updated = excluded.updated
            """,
            new
            {
                machine = machine.GetMachineIdentifier(),
                id,
                now = time.GetUtcNow().UtcDateTime,
            }
        );
        return Task.CompletedTask;
    }
}
