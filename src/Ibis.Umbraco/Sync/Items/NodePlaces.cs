using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Where nodes lie in their tree, remembered for one run, because every file names its ancestors.</summary>
internal sealed class NodePlaces(IEntityService entities, IShortStringHelper strings, UmbracoObjectTypes type)
{
    private readonly Dictionary<int, NodePlace> _byId = [];
    private readonly Dictionary<Guid, NodePlace> _byKey = [];
    private readonly Dictionary<int, Dictionary<string, Guid>> _children = [];

    public NodePlace? Find(int id) =>
        id <= 0 ? null
        : _byId.TryGetValue(id, out var place) ? place
        : Remember(entities.Get(id, type));

    public NodePlace? Find(Guid key) =>
        _byKey.TryGetValue(key, out var place) ? place : Remember(entities.Get(key, type));

    /// <summary>The child of that name, as the tree was when it was first asked for.</summary>
    public Guid? Child(int parentId, string name)
    {
        if (!_children.TryGetValue(parentId, out var children))
        {
            children = new Dictionary<string, Guid>(StringComparer.Ordinal);
            foreach (var child in entities.GetChildren(parentId, type))
            {
                children.TryAdd(child.Name ?? string.Empty, child.Key);
            }
            _children[parentId] = children;
        }
        return children.TryGetValue(name, out var key) ? key : null;
    }

    /// <summary>The items directly below one, or at the root where the key is all zeros; what lies in the bin is not there.</summary>
    public IReadOnlyList<SyncChild> Children(Guid parent)
    {
        var id = parent == Guid.Empty ? Constants.System.Root : Find(parent)?.Id;
        return id is null ? [] : [.. entities.GetChildren(id.Value, type).Select(Child)];
    }

    /// <summary>All items below one, at any depth.</summary>
    public List<SyncChild> Below(Guid key) =>
        Find(key) is { } place ? [.. entities.GetDescendants(place.Id, type).Select(Child)] : [];

    public void Remember(IContentBase item) =>
        Remember(new NodePlace(item.Id, item.Key, item.Name ?? string.Empty, item.ParentId));

    public void Forget()
    {
        _byId.Clear();
        _byKey.Clear();
        _children.Clear();
    }

    /// <summary>The names of the ancestors and the node, each as a safe alias, with the bin in front of what lies in it.</summary>
    public string PathOf(IContentBase item)
    {
        var names = new Stack<string>([Safe(item.Name)]);
        var parentId = item.ParentId;
        for (; Find(parentId) is { } parent; parentId = parent.ParentId)
        {
            names.Push(Safe(parent.Name));
        }
        if (parentId is Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia)
        {
            names.Push($"[{parentId}]");
        }
        return "/" + string.Join('/', names);
    }

    /// <summary>The names of the items above one, from the top.</summary>
    public IReadOnlyList<string> AncestorsOf(IContentBase item)
    {
        var names = new List<string>();
        for (var parent = Find(item.ParentId); parent is not null; parent = Find(parent.ParentId))
        {
            names.Insert(0, parent.Name);
        }
        return names;
    }

    private static SyncChild Child(IEntitySlim entity) => new(entity.Key, entity.Name ?? string.Empty);

    private string Safe(string? name) => (name ?? string.Empty).ToSafeAlias(strings);

    private NodePlace? Remember(IEntitySlim? entity) =>
        entity is null
            ? null
            : Remember(new NodePlace(entity.Id, entity.Key, entity.Name ?? string.Empty, entity.ParentId));

    private NodePlace Remember(NodePlace place)
    {
        _byId[place.Id] = place;
        _byKey[place.Key] = place;
        return place;
    }
}

internal sealed record NodePlace(int Id, Guid Key, string Name, int ParentId);
