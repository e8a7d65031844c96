using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>A file that waits to be read.</summary>
internal sealed record WaitingFile(int NodeId, string FilePath, DateTime VersionDate, string Extension);

/// <summary>The table of texts.</summary>
internal sealed class DocumentTextStore(ScopeDatabase database, ICoreScopeProvider scopes, TextWorkers workers)
    : IDocumentText
{
    // What follows the last dot of the last part of the path.
    private const string Extension = @"lower(substring(m.file_path from '\.([^./]+)$'))";

    public IReadOnlyCollection<string> Extensions => workers.Extensions;

    public string? Find(int media)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return database.First<string>(
            "select text from umbraco.media_text where node_id = @media and text <> ''",
            new { media }
        );
    }

    /// <summary>Files that were never read, or not since their item was saved; lost ones again when they were last looked for before.</summary>
    public List<WaitingFile> Waiting(int after, DateTime lostBefore, int most)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Query<WaitingFile>(
            $"""
            select m.node_id, m.file_path, m.version_date, {Extension} as extension
            from umbraco.media m
            left join umbraco.media_text t on t.node_id = m.node_id
            where m.node_id > @after
                and {Extension} = any(@extensions)
                and (
                    t.node_id is null or t.version_date <> m.version_date
                    or (t.outcome = 'lost' and t.read_at < @lostBefore)
                )
            order by m.node_id
            limit @most
            """,
            new
            {
                after,
                lostBefore,
                most,
                extensions = Extensions.ToArray(),
            }
        );
    }

    /// <summary>Texts of files that their items no longer have, replaced by ones that have none.</summary>
    public void ForgetReplaced()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        database.Execute(
            $"""
            delete from umbraco.media_text t
            using umbraco.media m
            where m.node_id = t.node_id
                and t.version_date <> m.version_date
                and coalesce({Extension} <> all(@extensions), true)
            """,
            new { extensions = Extensions.ToArray() }
        );
    }

    /// <summary>Keeps what was read, unless the item was saved or deleted in the meantime.</summary>
    /// <param name="reason">Why there is no text, for whoever looks after the site; null when it was read.</param>
    public void Keep(WaitingFile file, string outcome, string text, string? reason, DateTimeOffset now)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        database.Execute(
            """
            insert into umbraco.media_text (node_id, version_date, outcome, reason, read_at, text, words)
            select m.node_id, m.version_date, @outcome, @reason, @now, @text, array_to_tsvector(@words)
            from umbraco.media m
            where m.node_id = @NodeId and m.version_date = @VersionDate
            for share
            on conflict (node_id) do update
            set version_date = excluded.version_date, outcome = excluded.outcome, reason = excluded.reason,
                read_at = excluded.read_at, text = excluded.text, words = excluded.words
            """,
            new
            {
                file.NodeId,
                file.VersionDate,
                outcome,
                reason,
                now = now.UtcDateTime,
                text,
                words = PlainText.Words(text),
            }
        );
    }
}
