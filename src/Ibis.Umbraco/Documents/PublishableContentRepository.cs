using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Documents;

/// <summary>Documents, blueprints and elements: the same rows, told apart by the object type of their node.</summary>
internal abstract class PublishableContentRepository<T> : IPublishableContentRepository<T>
    where T : class, IPublishableContentBase
{
    private static readonly EntityColumns<T> Columns = ContentColumns.For<T>();

    private readonly ContentKind<T> _kind;
    private readonly ContentWriting _writing;
    private readonly ContentReader<T> _reader;
    private readonly ContentRows _rows;
    private readonly ContentWriter<T> _writer;
    private readonly ContentPages<T> _pages;
    private readonly ContentCounts _counts;
    private readonly ContentVersions _versions;
    private readonly ContentSchedules _schedules;

    protected PublishableContentRepository(ContentKind<T> kind, ContentWriting writing, ContentTypeStore types)
    {
        _kind = kind;
        _writing = writing;
        _reader = new ContentReader<T>(kind, writing.Database, types);
        _rows = new ContentRows(kind.ObjectType, kind.IsServed, writing.Database, writing.Memory);
        _writer = new ContentWriter<T>(kind, writing);
        _pages = new ContentPages<T>(kind, writing, _reader, types);
        _counts = new ContentCounts(kind.ObjectType, writing.Database, types);
        _versions = new ContentVersions(writing.Database);
        _schedules = new ContentSchedules(writing.Database, writing.Memory);
    }

    public int RecycleBinId => _kind.RecycleBinId;

    public T? Get(int id) => ReadOne("n.id = @id", id);

    public T? Get(Guid id) => ReadOne("n.key = @id", id);

    public IEnumerable<T> GetMany(params int[]? ids) =>
        ids is null or [] ? ReadWhere("true", null) : ReadWhere("n.id = any(@value)", ids);

    IEnumerable<T> IReadRepository<Guid, T>.GetMany(params Guid[]? ids) =>
        ids is null or [] ? ReadWhere("true", null) : _reader.Build(_rows.Many(ids));

    public bool Exists(int id) => ExistsWhere("id = @id", id);

    public bool Exists(Guid id) => ExistsWhere("key = @id", id);

    public IEnumerable<T> Get(IQuery<T> query)
    {
        var condition = QueryTranslator.Translate(query, Columns);
        return _reader.Read(
            $"{ContentSql.Select} {ContentSql.FromCurrent} where n.object_type = @objectType and ({condition.Sql}) {ContentSql.TreeOrder}",
            condition.ParametersWith(("objectType", _kind.ObjectType))
        );
    }

    public int Count(IQuery<T>? query)
    {
        var condition = QueryTranslator.Translate(query, Columns);
        return _writing.Database.Scalar<int>(
            $"select count(*)::integer {ContentSql.FromCurrent} where n.object_type = @objectType and ({condition.Sql})",
            condition.ParametersWith(("objectType", _kind.ObjectType))
        );
    }

    public void Save(T entity)
    {
        if (entity.HasIdentity)
        {
            _writer.Update(entity);
        }
        else
        {
            _writer.Insert(entity);
        }
    }

    public void Delete(T entity)
    {
        using var batch = _writing.Database.Batch();
        // Versions, names, schedules, permissions and the published copy go with the node.
        batch.Add("delete from umbraco.node where id = $1 and object_type = $2", entity.Id, _kind.ObjectType);
        _writing.Broadcast.AddDelete(batch, entity);
        _writing.Memory.Changes.AddUnknown();
        batch.ExecuteNonQuery();
        entity.DeleteDate = _writing.Clock.GetUtcNow().UtcDateTime;
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        _writing.Memory.Changes.AddUnknown();
        var sorted = _writing.Database.Query<(int Id, Guid Key)>(
            """
            update umbraco.node n
            set sort_order = sorted.place - 1
            from unnest(@ids) with ordinality sorted (id, place)
            where n.id = sorted.id and n.object_type = @ObjectType and n.sort_order <> sorted.place - 1
            returning n.id, n.key
            """,
            new { ids = orderedNodeIds.ToArray(), _kind.ObjectType }
        );
        if (sorted.Count > 0 && _kind.IsServed)
        {
            using var batch = _writing.Database.Batch();
            _writing.Broadcast.AddSort(batch, sorted);
            batch.ExecuteNonQuery();
        }
    }

    public IEnumerable<T> GetAllVersions(int nodeId) => ReadVersions(nodeId, ContentSql.Select, 0, null, null);

    public IEnumerable<T> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        ReadVersions(nodeId, ContentSql.SelectWithoutProperties, skip, take, null);

    public IEnumerable<int> GetVersionIds(int id, int topRows) => _versions.Ids(id, topRows);

    public T? GetVersion(int versionId) =>
        _reader
            .Read(
                $"{ContentSql.Select} {ContentSql.FromVersions} where v.id = @versionId and n.object_type = @ObjectType",
                new { versionId, _kind.ObjectType }
            )
            .FirstOrDefault();

    public void DeleteVersion(int versionId) => _versions.Delete(versionId);

    public void DeleteVersions(int nodeId, DateTime versionDate) => _versions.DeleteOlder(nodeId, versionDate);

    public IEnumerable<T> GetRecycleBin() => ReadWhere("n.trashed", null);

    public int Count(string? contentTypeAlias = null) => _counts.All(contentTypeAlias);

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        _writing.Memory.IsLeaf(parentId) ? 0 : _counts.Children(parentId, contentTypeAlias);

    public int CountDescendants(int parentId, string? contentTypeAlias = null) =>
        _counts.Descendants(parentId, contentTypeAlias);

    public int CountPublished(string? contentTypeAlias = null) => _counts.Published(contentTypeAlias);

    public IEnumerable<T> GetPage(
        IQuery<T>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<T>? filter,
        Ordering? ordering
    ) => GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    public IEnumerable<T> GetPage(
        IQuery<T>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<T>? filter,
        Ordering? ordering
    ) => _pages.Read(query, filter, new PageRequest(pageIndex, pageSize, propertyAliases, ordering), out totalRecords);

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options)
    {
        _writing.Memory.Changes.AddUnknown();
        return new ContentIntegrity(_kind.ObjectType, _writing.Database).Check(options.FixIssues);
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) =>
        contentId <= 0 || _writing.Memory.FindUsable(contentId) is { IsScheduled: false }
            ? new ContentScheduleCollection()
            : _schedules.Of(contentId);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] contentIds) =>
        _schedules.ById(contentIds);

    public void PersistContentSchedule(IPublishableContentBase content, ContentScheduleCollection schedule) =>
        _schedules.Save(content.Id, schedule);

    public void ClearSchedule(DateTime date) => _schedules.Clear(_kind.ObjectType, date);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) =>
        _schedules.Clear(_kind.ObjectType, date, action);

    public bool HasContentForExpiration(DateTime date) =>
        _schedules.IsDue(_kind.ObjectType, date, ContentScheduleAction.Expire);

    public bool HasContentForRelease(DateTime date) =>
        _schedules.IsDue(_kind.ObjectType, date, ContentScheduleAction.Release);

    public IEnumerable<T> GetContentForExpiration(DateTime date) => ReadDue(date, ContentScheduleAction.Expire);

    public IEnumerable<T> GetContentForRelease(DateTime date) => ReadDue(date, ContentScheduleAction.Release);

    public bool IsPathPublished(T? content) =>
        content is { Trashed: false }
        && (
            content.ParentId == Constants.System.Root
                ? content.Published
                : _rows.IsPathPublished(content.Id) ?? _counts.ArePublished(PathOf(content))
        );

    private static int[] PathOf(T content) => [.. content.Path.Split(',').Skip(1).Select(int.Parse)];

    private T? ReadOne(string condition, object id) => _reader.Build(_rows.One(condition, id)).FirstOrDefault();

    private List<T> ReadWhere(string condition, object? value) =>
        _reader.Read(
            $"{ContentSql.Select} {ContentSql.FromCurrent} where n.object_type = @ObjectType and {condition} {ContentSql.TreeOrder}",
            new { value, _kind.ObjectType }
        );

    private bool ExistsWhere(string condition, object id) =>
        _writing.Database.Scalar<bool>(
            $"select exists (select from umbraco.node where {condition} and object_type = @ObjectType)",
            new { id, _kind.ObjectType }
        );

    private List<T> ReadVersions(int nodeId, string select, int skip, int? take, string[]? propertyAliases) =>
        _reader.Read(
            $"""
            {select} {ContentSql.FromVersions}
            where v.node_id = @nodeId and n.object_type = @ObjectType
            {ContentSql.CurrentFirst}
            limit @take offset @skip
            """,
            new
            {
                nodeId,
                skip,
                take,
                _kind.ObjectType,
            },
            propertyAliases
        );

    private List<T> ReadDue(DateTime date, ContentScheduleAction action) =>
        _reader.Read(
            $"""
            {ContentSql.Select} {ContentSql.FromCurrent}
            where n.object_type = @ObjectType
              and n.id in (select node_id from umbraco.document_schedule where action = @action and date <= @date)
            {ContentSql.TreeOrder}
            """,
            new
            {
                date = BatchStatements.Utc(date),
                action = action.ToString(),
                _kind.ObjectType,
            }
        );
}
