using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using static Umbraco.Cms.Core.Models.ContentDataIntegrityReport;

namespace Ibis.Umbraco.Documents;

/// <summary>Finds nodes whose path or level does not follow from their parent, and repairs them.</summary>
internal sealed class ContentIntegrity(Guid objectType, ScopeDatabase database)
{
    private sealed record Broken(int Id, int ParentId, int Level, string Path, string? RightPath, int? RightLevel);

    // Paths follow from parents alone, so the right ones are built from the root downwards.
    private const string Tree = """
        with recursive tree as (
            select id, path as right_path, level as right_level from umbraco.node where id in (-1, -20, -21, -22)
            union all
            select n.id, tree.right_path || ',' || n.id, tree.right_level + 1
            from umbraco.node n
            join tree on tree.id = n.parent_id
            where n.id not in (-1, -20, -21, -22)
        )
        """;

    public ContentDataIntegrityReport Check(bool fix)
    {
        var broken = database.Query<Broken>(
            $"""
            {Tree}
            select n.id, n.parent_id, n.level, n.path, tree.right_path, tree.right_level
            from umbraco.node n
            left join tree on tree.id = n.id
            where n.object_type = @objectType
              and (n.path is distinct from tree.right_path or n.level is distinct from tree.right_level)
            """,
            new { objectType }
        );
        if (fix && broken.Count > 0)
        {
            Fix();
        }
        return new ContentDataIntegrityReport(
            broken.ToDictionary(
                node => node.Id,
                node => new ContentDataIntegrityReportEntry(IssueOf(node)) { Fixed = fix && node.RightPath is not null }
            )
        );
    }

    private void Fix() =>
        database.Execute(
            $"""
            {Tree}
            update umbraco.node n
            set path = tree.right_path, level = tree.right_level
            from tree
            where tree.id = n.id and n.object_type = @objectType
              and (n.path <> tree.right_path or n.level <> tree.right_level)
            """,
            new { objectType }
        );

    private static IssueType IssueOf(Broken node)
    {
        var parts = node.Path.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (node.RightPath is null)
        {
            return IssueType.InvalidPathAndLevelByParentId;
        }
        if (parts.Length < 2)
        {
            return IssueType.InvalidPathEmpty;
        }
        if (node.Path == node.RightPath)
        {
            return IssueType.InvalidPathLevelMismatch;
        }
        return node.Path.EndsWith($",{node.Id}", StringComparison.Ordinal)
            ? IssueType.InvalidPathByParentId
            : IssueType.InvalidPathById;
    }
}
