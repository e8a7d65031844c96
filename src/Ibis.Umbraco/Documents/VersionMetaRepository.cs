using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Documents;

/// <summary>Lists and cleans up versions without loading their values.</summary>
internal abstract class VersionMetaRepository(
    Guid objectType,
    ScopeDatabase database,
    ContentTypeStore types,
    ILanguageRepository languages
) : IContentVersionRepository
{
    private const string Select = """
        select v.id as version_id, v.node_id as content_id, d.content_type_id, coalesce(v.writer_id, -1) as user_id,
               v.version_date, v.published as current_published_version, v.current as current_draft_version,
               v.prevent_cleanup, u.name as username
        from umbraco.document_version v
        join umbraco.document d on d.node_id = v.node_id
        join umbraco.node n on n.id = v.node_id and n.object_type = @objectType
        left join umbraco.user_account u on u.id = v.writer_id
        """;

    public IReadOnlyCollection<ContentVersionMeta> GetContentVersionsEligibleForCleanup(
        DateTime olderThan,
        int? maxCount
    ) =>
        Read(
            """
            where not v.current and not v.published and not v.prevent_cleanup and v.version_date < @olderThan
            order by v.version_date
            limit @maxCount
            """,
            new
            {
                objectType,
                olderThan = BatchStatements.Utc(olderThan),
                maxCount,
            }
        );

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
        [
            .. types
                .Current.All.OfType<IContentType>()
                .Where(type => type.HistoryCleanup is not null)
                .Select(type => new ContentVersionCleanupPolicySettings
                {
                    ContentTypeId = type.Id,
                    PreventCleanup = type.HistoryCleanup?.PreventCleanup ?? false,
                    KeepAllVersionsNewerThanDays = type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
                    KeepLatestVersionPerDayForDays = type.HistoryCleanup?.KeepLatestVersionPerDayForDays,
                    Updated = type.UpdateDate,
                }),
        ];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        int? languageId = null
    )
    {
        var culture = languages.GetIsoCodeById(languageId);
        var condition =
            "where v.node_id = @contentId and " + (culture is null ? "v.cultures = '{}'" : "v.cultures ? @culture");
        var parameters = new
        {
            objectType,
            contentId,
            culture,
            take = pageSize,
            skip = pageIndex * pageSize,
        };
        totalRecords = database.Scalar<long>(
            $"select count(*) from umbraco.document_version v {condition}",
            parameters
        );
        return Read($"{condition} order by v.id desc limit @take offset @skip", parameters);
    }

    public void DeleteVersions(IEnumerable<int> versionIds) =>
        database.Execute(
            "delete from umbraco.document_version where id = any(@ids)",
            new { ids = versionIds.ToArray() }
        );

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        database.Execute(
            "update umbraco.document_version set prevent_cleanup = @preventCleanup where id = @versionId",
            new { versionId, preventCleanup }
        );

    public ContentVersionMeta? Get(int versionId) =>
        Read("where v.id = @versionId", new { objectType, versionId }).FirstOrDefault();

    private List<ContentVersionMeta> Read(string rest, object parameters) =>
        [.. database.Query<Row>($"{Select} {rest}", parameters).Select(row => row.ToMeta())];

    private sealed class Row
    {
        public int VersionId { get; init; }
        public int ContentId { get; init; }
        public int ContentTypeId { get; init; }
        public int UserId { get; init; }
        public DateTime VersionDate { get; init; }
        public bool CurrentPublishedVersion { get; init; }
        public bool CurrentDraftVersion { get; init; }
        public bool PreventCleanup { get; init; }
        public string? Username { get; init; }

        public ContentVersionMeta ToMeta() =>
            new(
                VersionId,
                ContentId,
                ContentTypeId,
                UserId,
                VersionDate,
                CurrentPublishedVersion,
                CurrentDraftVersion,
                PreventCleanup,
                Username ?? ""
            );
    }
}

internal sealed class DocumentVersionRepository(
    ScopeDatabase database,
    ContentTypeStore types,
    ILanguageRepository languages
) : VersionMetaRepository(Constants.ObjectTypes.Document, database, types, languages), IDocumentVersionRepository;

internal sealed class ElementVersionRepository(
    ScopeDatabase database,
    ContentTypeStore types,
    ILanguageRepository languages
) : VersionMetaRepository(Constants.ObjectTypes.Element, database, types, languages), IElementVersionRepository;
