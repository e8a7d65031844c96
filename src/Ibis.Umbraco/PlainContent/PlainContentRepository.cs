using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PlainContent;

/// <summary>Media and members: nodes with one version and no drafts.</summary>
internal abstract class PlainContentRepository<TEntity, TRow>(
    PlainContentKind<TEntity, TRow> kind,
    PlainContentWriting writing,
    ContentTypeStore types
) : IContentRepository<int, TEntity>
    where TEntity : class, IContentBase
    where TRow : PlainContentRow
{
    private const string TreeOrder = "order by n.level, n.sort_order, n.id";

    private readonly PlainContentWriter<TEntity, TRow> _writer = new(kind, writing);

    public int RecycleBinId => kind.RecycleBinId;

    protected PlainContentReader<TEntity, TRow> Reader { get; } = new(kind, writing.Database, types);

    protected PlainContentWriting Writing => writing;

    public TEntity? Get(int id) => Reader.Read("n.id = @id", new { id }).FirstOrDefault();

    public TEntity? Get(Guid id) => Reader.Read("n.key = @id", new { id }).FirstOrDefault();

    public IEnumerable<TEntity> GetMany(params int[]? ids) =>
        ids is { Length: > 0 }
            ? Reader.Read($"n.id = any(@ids) {TreeOrder}", new { ids })
            : Reader.Read($"true {TreeOrder}", null);

    public IEnumerable<TEntity> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 }
            ? Reader.Read($"n.key = any(@ids) {TreeOrder}", new { ids })
            : Reader.Read($"true {TreeOrder}", null);

    public bool Exists(int id) =>
        writing.Database.Scalar<bool>($"select exists (select {Reader.From} where n.id = @id)", new { id });

    public bool Exists(Guid id) =>
        writing.Database.Scalar<bool>($"select exists (select {Reader.From} where n.key = @id)", new { id });

    public IEnumerable<TEntity> Get(IQuery<TEntity> query)
    {
        var condition = QueryTranslator.Translate(query, kind.Columns);
        return Reader.Read($"{condition.Sql} {TreeOrder}", condition.Parameters);
    }

    public int Count(IQuery<TEntity>? query) => CountWhere(QueryTranslator.Translate(query, kind.Columns));

    public void Save(TEntity entity) => _writer.Save(entity);

    public void Delete(TEntity entity)
    {
        writing.Database.Execute(
            "delete from umbraco.node where id = @Id and object_type = @ObjectType",
            new { entity.Id, kind.ObjectType }
        );
        entity.DeleteDate = writing.Clock.GetUtcNow().UtcDateTime;
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds) =>
        writing.Database.Execute(
            """
            update umbraco.node n
            set sort_order = sorted.place - 1
            from unnest(@ids) with ordinality sorted (id, place)
            where n.id = sorted.id and n.object_type = @ObjectType
            """,
            new { ids = orderedNodeIds.ToArray(), kind.ObjectType }
        );

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => GetMany(nodeId);

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        GetMany(nodeId).Skip(skip).Take(take);

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        GetMany(id).Take(topRows).Select(entity => entity.VersionId);

    public TEntity? GetVersion(int versionId) =>
        Reader.Read("d.version_id = @versionId", new { versionId }).FirstOrDefault();

    public void DeleteVersion(int versionId) => throw OnlyVersion(nameof(DeleteVersion));

    /// <remarks>There is one version, and it is the current one: nothing is older.</remarks>
    public void DeleteVersions(int nodeId, DateTime versionDate) { }

    public IEnumerable<TEntity> GetRecycleBin() => Reader.Read($"n.trashed {TreeOrder}", null);

    public int Count(string? contentTypeAlias = null) => CountOf("true", -1, contentTypeAlias);

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        CountOf("n.parent_id = @parentId", parentId, contentTypeAlias);

    public int CountDescendants(int parentId, string? contentTypeAlias = null) =>
        CountOf(
            parentId == -1
                ? "true"
                : """
                n.path ~>=~ (select path || ',' from umbraco.node where id = @parentId)
                and n.path ~<~ (select path || '-' from umbraco.node where id = @parentId)
                """,
            parentId,
            contentTypeAlias
        );

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<TEntity>? filter,
        Ordering? ordering
    ) => GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<TEntity>? filter,
        Ordering? ordering
    )
    {
        var condition = QueryTranslator
            .Translate(query, kind.Columns)
            .And(QueryTranslator.Translate(filter, kind.Columns, "f"));
        totalRecords = CountWhere(condition);
        return Page(condition, (pageIndex * pageSize, pageSize), ordering, propertyAliases);
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        new ContentIntegrity(kind.ObjectType, writing.Database).Check(options.FixIssues);

    protected int CountWhere(SqlCondition condition) =>
        writing.Database.Scalar<int>($"select count(*) {Reader.From} where {condition.Sql}", condition.Parameters);

    protected List<TEntity> Page(
        SqlCondition condition,
        (long Skip, int Take) page,
        Ordering? ordering,
        string[]? propertyAliases = null
    )
    {
        var order = PlainContentOrder.Of(ordering, types, isMember: typeof(TEntity) == typeof(IMember));
        return Reader.Read(
            $"{condition.Sql} {order.Sql} offset @skip limit @take",
            condition.ParametersWith([.. order.Parameters, ("skip", page.Skip), ("take", page.Take)]),
            propertyAliases
        );
    }

    private int CountOf(string condition, int parentId, string? typeAlias)
    {
        int[]? typeIds = string.IsNullOrWhiteSpace(typeAlias)
            ? null
            : [.. types.Current.All.Where(type => type.Alias.InvariantEquals(typeAlias)).Select(type => type.Id)];
        return writing.Database.Scalar<int>(
            $"""
            select count(*) {Reader.From}
            where {condition} {(typeIds is null ? string.Empty : "and d.content_type_id = any(@typeIds)")}
            """,
            new { parentId, typeIds }
        );
    }

    private NotSupportedException OnlyVersion(string member) =>
        new(
            $"{GetType().Name}.{member} is not supported: the item has only its current version. Delete the item instead."
        );
}
