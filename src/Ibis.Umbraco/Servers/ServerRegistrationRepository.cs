using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Servers;

/// <summary>The nodes that run on this database.</summary>
internal sealed class ServerRegistrationRepository(ScopeDatabase database, TimeProvider time)
    : IServerRegistrationRepository
{
    public IServerRegistration? Get(int id) => All().Find(server => server.Id == id);

    public IEnumerable<IServerRegistration> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? All().Where(server => ids.Contains(server.Id)) : All();

    public bool Exists(int id) => Get(id) is not null;

    public IEnumerable<IServerRegistration> Get(IQuery<IServerRegistration> query) => All().Matching(query);

    public int Count(IQuery<IServerRegistration>? query) => query is null ? All().Count : All().Matching(query).Count();

    public void Save(IServerRegistration entity)
    {
        if (!entity.HasIdentity)
        {
            entity.AddingEntity();
        }
        entity.Id = database.Scalar<int>(
            """
            insert into umbraco.server (address, identity, registered, accessed, is_active, is_scheduling_publisher)
            values (@ServerAddress, @ServerIdentity, @Registered, @Accessed, @IsActive, @IsSchedulingPublisher)
            on conflict (identity) do update
            set address = excluded.address, accessed = excluded.accessed, is_active = excluded.is_active,
                is_scheduling_publisher = excluded.is_scheduling_publisher
            returning id
            """,
            new
            {
                entity.ServerAddress,
                entity.ServerIdentity,
                Registered = StoredTime.Utc(entity.Registered),
                Accessed = StoredTime.Utc(entity.Accessed),
                entity.IsActive,
                entity.IsSchedulingPublisher,
            }
        );
        entity.ResetDirtyProperties();
    }

    public void Delete(IServerRegistration entity) =>
        database.Execute("delete from umbraco.server where id = @Id", new { entity.Id });

    public void DeactiveStaleServers(TimeSpan staleTimeout) =>
        database.Execute(
            """
            update umbraco.server set is_active = false, is_scheduling_publisher = false
            where accessed < @oldest and (is_active or is_scheduling_publisher)
            """,
            new { oldest = (time.GetUtcNow() - staleTimeout).UtcDateTime }
        );

    /// <summary>Every call asks the database anyway.</summary>
    public void ClearCache() { }

    private List<IServerRegistration> All() =>
        database
            .Query<Row>(
                """
                select id, address, identity, registered, accessed, is_active, is_scheduling_publisher
                from umbraco.server
                order by id
                """
            )
            .ConvertAll(row => row.ToEntity());

    private sealed record Row(
        int Id,
        string? Address,
        string Identity,
        DateTime Registered,
        DateTime Accessed,
        bool IsActive,
        bool IsSchedulingPublisher
    )
    {
        public IServerRegistration ToEntity()
        {
            var server = new ServerRegistration(
                Id,
                Address,
                Identity,
                Registered,
                Accessed,
                IsActive,
                IsSchedulingPublisher
            );
            server.ResetDirtyProperties(false);
            return server;
        }
    }
}
