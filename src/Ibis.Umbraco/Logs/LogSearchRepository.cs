using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Logs;

/// <summary>Searches in the log that administrators keep under a name.</summary>
internal sealed class LogSearchRepository(ScopeDatabase database) : ILogViewerQueryRepository
{
    public ILogViewerQuery? GetByName(string name) => Read("name = @name", new { name }).FirstOrDefault();

    public ILogViewerQuery? Get(int id) => Read("id = @id", new { id }).FirstOrDefault();

    public IEnumerable<ILogViewerQuery> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Read("id = any(@ids)", new { ids }) : Read("true", null);

    public bool Exists(int id) => Get(id) is not null;

    public IEnumerable<ILogViewerQuery> Get(IQuery<ILogViewerQuery> query) =>
        throw new NotSupportedException("ILogViewerQueryRepository.Get(IQuery) is not supported. Ask by name or id.");

    public int Count(IQuery<ILogViewerQuery>? query) =>
        query is null
            ? database.Scalar<int>("select count(*)::int from umbraco.log_search")
            : throw new NotSupportedException("ILogViewerQueryRepository.Count(IQuery) is not supported. Count all.");

    public void Save(ILogViewerQuery entity) =>
        entity.Id = database.Scalar<int>(
            """
            insert into umbraco.log_search (name, query) values (@Name, @Query)
            on conflict (name) do update set query = excluded.query
            returning id
            """,
            new { entity.Name, entity.Query }
        );

    public void Delete(ILogViewerQuery entity) =>
        database.Execute("delete from umbraco.log_search where id = @Id", new { entity.Id });

    private IEnumerable<ILogViewerQuery> Read(string condition, object? parameters) =>
        database
            .Query<Row>($"select id, name, query from umbraco.log_search where {condition} order by name", parameters)
            .Select(row => new LogViewerQuery(row.Name, row.Query) { Id = row.Id });

    private sealed record Row(int Id, string Name, string Query);
}
