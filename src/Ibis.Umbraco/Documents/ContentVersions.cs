using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Documents;

/// <summary>Deletes old versions, never the draft nor the published one.</summary>
internal sealed class ContentVersions(ScopeDatabase database)
{
    private sealed record Version(bool Current, bool Published);

    public void Delete(int versionId)
    {
        var version = database.First<Version>(
            "select current, published from umbraco.document_version where id = @versionId",
            new { versionId }
        );
        if (version is null)
        {
            return;
        }
        if (version.Current || version.Published)
        {
            throw new InvalidOperationException(
                $"Version {versionId} is the {(version.Current ? "current" : "published")} version and cannot be deleted."
            );
        }
        database.Execute("delete from umbraco.document_version where id = @versionId", new { versionId });
    }

    public void DeleteOlder(int nodeId, DateTime versionDate) =>
        database.Execute(
            """
            delete from umbraco.document_version
            where node_id = @nodeId and not current and not published and version_date < @versionDate
            """,
            new { nodeId, versionDate = BatchStatements.Utc(versionDate) }
        );

    public List<int> Ids(int nodeId, int top) =>
        database.Query<int>(
            $"select v.id from umbraco.document_version v where v.node_id = @nodeId {ContentSql.CurrentFirst} limit @top",
            new { nodeId, top }
        );
}
