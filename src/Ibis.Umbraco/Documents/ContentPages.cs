using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Documents;

internal sealed record PageRequest(long Index, int Size, string[]? PropertyAliases, Ordering? Ordering)
{
    public bool IsComplete(long rows) => rows < Size && (rows > 0 || Index == 0);
}

/// <summary>Lists of content, a page at a time.</summary>
internal sealed class ContentPages<T>(
    ContentKind<T> kind,
    ContentWriting writing,
    ContentReader<T> reader,
    ContentTypeStore types
)
    where T : class, IPublishableContentBase
{
    private static readonly EntityColumns<T> Columns = ContentColumns.For<T>();
    private static readonly EntityColumns<T> ColumnsInCulture = ContentColumns.For<T>(ContentOrder.NameInCulture);

    public List<T> Read(IQuery<T>? query, IQuery<T>? filter, PageRequest page, out long total)
    {
        var order = ContentOrder.Of(page.Ordering, types);
        var isInCulture = order.Parameters.Any(parameter => parameter is { Name: "culture", Value: not null });
        var condition = QueryTranslator
            .Translate(query, Columns)
            .And(QueryTranslator.Translate(filter, isInCulture ? ColumnsInCulture : Columns, "f"));
        if (kind.IsServed && IsBelowALeaf(condition))
        {
            total = 0;
            return [];
        }
        var parameters = condition.ParametersWith([
            .. order.Parameters,
            ("objectType", kind.ObjectType),
            ("skip", page.Index * page.Size),
            ("take", page.Size),
        ]);
        var where = $"where n.object_type = @objectType and ({condition.Sql})";
        var content = reader.Read(
            $"""
            {(page.PropertyAliases is [] ? ContentSql.SelectWithoutProperties : ContentSql.Select)}
            {ContentSql.FromCurrent}
            {where}
            {order.Sql}
            limit @take offset @skip
            """,
            parameters,
            page.PropertyAliases
        );
        // A page that is not full shows the total by itself.
        total = page.IsComplete(content.Count)
            ? page.Index * page.Size + content.Count
            : writing.Database.Scalar<long>($"select count(*) {ContentSql.FromCurrent} {where}", parameters);
        return content;
    }

    // Umbraco asks for the descendants of everything that is published, and most of it has none.
    private bool IsBelowALeaf(SqlCondition condition) =>
        condition.Parameters.Count == 1
        && condition.Sql.Trim('(', ')').StartsWith("n.path like ", StringComparison.Ordinal)
        && !condition.Sql.Contains(" or ", StringComparison.Ordinal)
        && condition.Parameters.Values.Single() is string pattern
        && pattern.EndsWith(",%", StringComparison.Ordinal)
        && int.TryParse(pattern.AsSpan(pattern.LastIndexOf(',', pattern.Length - 3) + 1)[..^2], out var id)
        && writing.Memory.IsLeaf(id);
}
