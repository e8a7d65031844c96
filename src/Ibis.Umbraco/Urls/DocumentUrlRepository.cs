using Ibis.Umbraco.Changes;
using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Urls;

internal sealed class DocumentUrlRepository(ScopeDatabase database, Announcements announcements)
    : IDocumentUrlRepository
{
    private const string Table = "umbraco.document_url";
    private const int BatchSize = 1000;

    /// <remarks>What is not among the given segments of a document is forgotten.</remarks>
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        foreach (
            IGrouping<Guid, PublishedDocumentUrlSegment>[] documents in publishedDocumentUrlSegments
                .GroupBy(url => url.DocumentKey)
                .Chunk(BatchSize)
        )
        {
            foreach (IGrouping<Guid, PublishedDocumentUrlSegment> document in documents)
            {
                if (!announcements.AreKept(Kept.Of(document)))
                {
                    // Whatever document has no row of its last save gets it again (UrlRepair).
                    database.Defer(Table, Command(document.Key, [.. document]), canBeRepaired: true);
                }
            }
            if (documents.Length == BatchSize)
            {
                database.Transaction.Open();
            }
        }
    }

    /// <remarks>Read row by row while it is enumerated, in the scope of the call.</remarks>
    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
        database
            .Stream<Row>("select document_key, language_ids, drafts, segments, primaries from umbraco.document_url")
            .SelectMany(row => row.Segments.Select((_, index) => row.Segment(index)));

    public void DeleteByDocumentKey(IEnumerable<Guid> select) =>
        database.Execute(
            "delete from umbraco.document_url where document_key = any(@keys)",
            new { keys = select.ToArray() }
        );

    // Selected from the node: a document that was deleted in the meantime has no addresses to keep.
    private static NpgsqlBatchCommand Command(Guid key, PublishedDocumentUrlSegment[] urls) =>
        new(
            """
            insert into umbraco.document_url (document_key, language_ids, drafts, segments, primaries, document_updated)
            select key, $2, $3, $4, $5, updated from umbraco.node where key = $1
            on conflict (document_key) do update set
                language_ids = excluded.language_ids, drafts = excluded.drafts, segments = excluded.segments,
                primaries = excluded.primaries, document_updated = excluded.document_updated
            """
        )
        {
            Parameters =
            {
                new() { Value = key },
                new() { Value = urls.Select(url => url.LanguageId ?? 0).ToArray() },
                new() { Value = urls.Select(url => url.IsDraft).ToArray() },
                new() { Value = urls.Select(url => url.UrlSegment).ToArray() },
                new() { Value = urls.Select(url => url.IsPrimary).ToArray() },
            },
        };

    /// <summary>As a value, to be compared.</summary>
    private sealed record Kept(Guid DocumentKey, string Urls)
    {
        public static Kept Of(IGrouping<Guid, PublishedDocumentUrlSegment> document) =>
            new(
                document.Key,
                // A segment holds no slash.
                string.Join(
                    '/',
                    document.Select(url => $"{url.LanguageId}:{url.IsDraft}:{url.IsPrimary}:{url.UrlSegment}")
                )
            );
    }

    private sealed class Row
    {
        public Guid DocumentKey { get; init; }
        public int[] LanguageIds { get; init; } = [];
        public bool[] Drafts { get; init; } = [];
        public string[] Segments { get; init; } = [];
        public bool[] Primaries { get; init; } = [];

        public PublishedDocumentUrlSegment Segment(int index) =>
            new()
            {
                DocumentKey = DocumentKey,
                LanguageId = LanguageIds[index] == 0 ? null : LanguageIds[index],
                // Most are the same as published and as a draft, and in all languages: one text in memory for all of them.
                UrlSegment = Segments[Array.IndexOf(Segments, Segments[index])],
                IsDraft = Drafts[index],
                IsPrimary = Primaries[index],
            };
    }
}
