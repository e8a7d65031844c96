using Dapper;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Entities;

/// <summary>What to list, and in which order.</summary>
internal sealed record EntitySelection(
    IQuery<IUmbracoEntity>? Query,
    IEnumerable<Guid> ObjectTypes,
    IQuery<IUmbracoEntity>? Filter,
    Ordering? Ordering
);

internal sealed class EntityReader(ScopeDatabase database, EntityBuilder builder, SiblingLists lists)
{
    public List<IEntitySlim> Read(string condition, object parameters) =>
        Built(
            EntitySql.Select($"select n.* from umbraco.node n where {condition}", EntityOrdering.Default, false),
            parameters
        );

    public List<IEntitySlim> ReadTyped(string condition, Guid[] types, (string Name, object Value) parameter)
    {
        string nodes = $"select n.* from umbraco.node n where n.object_type = any(@types) and {condition}";
        DynamicParameters parameters = new(new { types });
        parameters.Add(parameter.Name, parameter.Value);
        return Built(EntitySql.Select(nodes, EntityOrdering.Default, true), parameters);
    }

    public List<IEntitySlim> Read(IQuery<IUmbracoEntity> query, Guid[]? types)
    {
        SqlCondition condition = QueryTranslator.Translate(query, EntitySql.Columns);
        string typed = types is null ? "" : "n.object_type = any(@types) and ";
        string nodes = $"select n.* from umbraco.node n where {typed}{condition.Sql}";
        return Built(
            EntitySql.Select(nodes, EntityOrdering.Default, types is not null),
            condition.ParametersWith(("types", types ?? []))
        );
    }

    public List<IEntitySlim> ReadPage(EntitySelection selection, long pageIndex, int pageSize, out long total)
    {
        (string nodes, Dictionary<string, object?> parameters, SiblingList? children) = Nodes(selection);
        string order = EntityOrdering.Sql(selection.Ordering);
        if (children is not null && order == EntityOrdering.Default)
        {
            total = children.Count;
            return ReadKnown(children.Ids(pageIndex * pageSize, pageSize), [.. selection.ObjectTypes]);
        }
        parameters["pageSize"] = pageSize;
        parameters["offset"] = pageIndex * pageSize;

        using SqlMapper.GridReader results = database.ReadingConnection.QueryMultiple(
            EntitySql.CountAndPage(nodes, order),
            parameters
        );
        total = results.ReadSingle<long>();
        List<EntityRow> rows = results.Read<EntityRow>().AsList();
        return builder.Build(rows);
    }

    /// <summary>Children of one parent in the order of the tree.</summary>
    /// <remarks>By their ids alone: told of the parent as well, the server may look through all of its children.</remarks>
    public List<IEntitySlim> ReadKnown(int[] ids, Guid[] types) =>
        Built(
            EntitySql.Select("select n.* from umbraco.node n where n.id = any(@ids)", EntityOrdering.Default, true),
            new { ids, types }
        );

    public int Count(EntitySelection selection)
    {
        (string nodes, Dictionary<string, object?> parameters, SiblingList? children) = Nodes(selection);
        return children?.Count ?? database.Scalar<int>($"select count(*) {nodes}", parameters);
    }

    public List<IEntitySlim> Built(string sql, object parameters) =>
        builder.Build(database.Query<EntityRow>(sql, parameters));

    /// <returns>With the list that is selected, where it is one of children and known.</returns>
    private (string Nodes, Dictionary<string, object?> Parameters, SiblingList? Children) Nodes(
        EntitySelection selection
    )
    {
        SqlCondition condition = QueryTranslator
            .Translate(selection.Query, EntitySql.Columns)
            .And(QueryTranslator.Translate(selection.Filter, EntitySql.Columns, "f"));
        Guid[] types = [.. selection.ObjectTypes];
        // Only of a single type does the index have the nodes in their order.
        string typed = types.Length == 1 ? "n.object_type = (@types)[1]" : "n.object_type = any(@types)";
        SiblingList? children =
            types.Length == 1 && ChildrenQuery.ParentOf(condition) is { } parent ? lists.Find(parent, types[0]) : null;
        return (
            $"from umbraco.node n where {typed} and {condition.Sql}",
            condition.ParametersWith(("types", types)),
            children
        );
    }
}
