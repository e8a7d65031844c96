using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.Umbraco.Entities;

/// <summary>Where nodes are, what they are, and whether they exist.</summary>
internal sealed class EntityPaths(ScopeDatabase database, ContentMemory memory)
{
    public List<TreeEntityPath> Read(Guid[] types, int[] ids) =>
        ids is [var id] && types.Contains(Constants.ObjectTypes.Document) && memory.FindUsable(id) is { } document
            ?
            [
                new TreeEntityPath
                {
                    Id = id,
                    Path = document.Path,
                    Key = document.Key,
                },
            ]
            : Read(types, ids.Length == 0 ? "true" : "n.id = any(@values)", ids);

    public List<TreeEntityPath> Read(Guid[] types, Guid[] keys) =>
        Read(types, keys.Length == 0 ? "true" : "n.key = any(@values)", keys);

    public UmbracoObjectTypes ObjectType(string condition, object value)
    {
        Guid type =
            database.First<Guid?>($"select n.object_type from umbraco.node n where {condition}", new { value })
            ?? throw new InvalidOperationException(
                $"There is no entity {value}. Ask Exists before asking for its object type."
            );
        return ObjectTypes.GetUmbracoObjectType(type);
    }

    public bool Exists(string condition, object value, Guid? type = null) =>
        database.Scalar<bool>($"select exists (select from umbraco.node n where {condition})", new { value, type });

    public bool AllExist(Guid[] keys) =>
        database.Scalar<int>("select count(*) from umbraco.node where key = any(@keys)", new { keys }) == keys.Length;

    private List<TreeEntityPath> Read<T>(Guid[] types, string condition, T[] values) =>
        database.Query<TreeEntityPath>(
            $"select n.id, n.path, n.key from umbraco.node n where n.object_type = any(@types) and {condition}",
            new { types, values }
        );
}
