using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>What documents, blueprints and media share: a place in a tree, a type, names and values.</summary>
internal abstract class NodeItems<T>(SyncKind kind, NodeServices services, UmbracoObjectTypes objectType)
    : SyncItems<T>(kind),
        ICleansChildren
    where T : class, IContentBase
{
    private Dictionary<Guid, T?> _ahead = [];

    protected NodePlaces Places { get; } = new(services.Entities, services.Strings, objectType);

    protected NodeValues Values { get; } = new(services);

    protected NodeServices Services => services;

    /// <summary>The relations from where items lay to those that went to the bin.</summary>
    protected abstract string TrashRelations { get; }

    /// <summary>Properties that have no place in files.</summary>
    protected virtual IReadOnlySet<string> LeftOut { get; } = new HashSet<string>();

    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        var byKey = files.ToLookup(file => file.Key);
        return SyncOrder.ByNeed(
            base.InOrder(files, run),
            file => file.Root.At("Info", "Parent").Key() is { } parent ? byKey[parent] : [],
            run,
            "its parents go"
        );
    }

    public override Task PrepareAsync(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        var keys = files.Select(file => file.Key).Where(key => key != Guid.Empty).Distinct().ToArray();
        _ahead = keys.ToDictionary(key => key, _ => default(T));
        foreach (var item in ByKeys(keys))
        {
            _ahead[item.Key] = item;
        }
        return Task.CompletedTask;
    }

    /// <summary>Whether there was an item with that key when it was last read ahead.</summary>
    protected bool IsAhead(Guid key) => _ahead.GetValueOrDefault(key) is not null;

    public override void Forget()
    {
        _ahead = [];
        Places.Forget();
    }

    public override async Task<SyncOutcome> ImportAsync(SyncFile file, SyncPass pass, SyncRun run)
    {
        if (file.Root.Flag("Info", "Trashed") == true)
        {
            // uSync's own default: what lies in the bin is exported and never brought in.
            return SyncChange.NoChange;
        }
        var change = await base.ImportAsync(file, pass, run);
        _ahead.Remove(file.Key);
        return change;
    }

    public Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent) => Task.FromResult(Places.Children(parent));

    public Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed) =>
        Task.FromResult(
            Places.Below(child.Key).Find(below => filed.Has(below.Key, null)) is { } kept
                ? $"'{kept.Alias}' below it has a file"
                : null
        );

    protected abstract IEnumerable<T> ByKeys(Guid[] keys);

    protected abstract T? ByKey(Guid key);

    protected abstract T Make(string name, int parentId, SyncFile file);

    protected abstract void Move(T item, int parentId, SyncFile file);

    protected override Task<T?> FindAsync(SyncFile file, SyncRun run)
    {
        var item = _ahead.TryGetValue(file.Key, out var ahead) ? ahead : ByKey(file.Key);
        return Task.FromResult(item ?? (file.Marker is null ? ByName(file, run) : null));
    }

    protected override async Task<T> ApplyAsync(T? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var name = file.NodeName();
        var parentId = ParentOf(file);
        file.RefuseOtherType(existing);
        var item = existing ?? Make(name, parentId, file);
        if (existing is not null && (existing.ParentId != parentId || existing.Trashed))
        {
            Move(item, parentId, file);
        }
        item.Key = file.Key == Guid.Empty ? item.Key : file.Key;
        await ApplyNamesAsync(item, name, file);
        if (file.Created() is { } created && NodeFile.Sortable(item.CreateDate) != NodeFile.Sortable(created))
        {
            item.CreateDate = created;
        }
        if (file.Root.At("Info", "SortOrder") is not null)
        {
            item.SortOrder = file.Root.Int("Info", "SortOrder");
        }
        await Values.ApplyAsync(item, file, LeavesOut, run);
        return item;
    }

    protected virtual Task ApplyNamesAsync(T item, string name, SyncFile file)
    {
        item.Name = name;
        return Task.CompletedTask;
    }

    protected XElement Root(T item, IEnumerable<XElement?> ownInfo)
    {
        var parent = Places.Find(item.ParentId);
        return new XElement(
            Kind.Root,
            new XAttribute("Key", item.Key),
            new XAttribute("Alias", item.Name ?? string.Empty),
            new XAttribute("Level", item.Trashed ? item.Level + 100 : item.Level),
            new XElement(
                "Info",
                new XElement("Parent", new XAttribute("Key", parent?.Key ?? Guid.Empty), parent?.Name ?? string.Empty),
                new XElement("Path", Places.PathOf(item)),
                new XElement(
                    "Trashed",
                    item.Trashed ? new XAttribute("Parent", OldParentOf(item)) : null,
                    item.Trashed
                ),
                new XElement("ContentType", item.ContentType.Alias),
                new XElement("CreateDate", NodeFile.Sortable(item.CreateDate)),
                NodeNames(item),
                new XElement("SortOrder", item.SortOrder),
                ownInfo
            ),
            Values.Write(item, LeavesOut)
        );
    }

    protected virtual XElement NodeNames(T item) =>
        new("NodeName", new XAttribute("Default", item.Name ?? string.Empty));

    protected override Task<T?> GetAsync(Guid key) => Task.FromResult(ByKey(key));

    protected override async Task<SyncItem> ItemAsync(T item)
    {
        var root = await WriteAsync(item);
        var match = $"{item.Name}_{(item.Trashed ? item.Level + 100 : item.Level)}";
        return new SyncItem(item.Key, match, services.Names.OfText(item.Name ?? string.Empty), root)
        {
            Ancestors = Places.AncestorsOf(item),
        };
    }

    private bool LeavesOut(string alias) => LeftOut.Contains(alias) || services.Sets.Of(Kind).Skips(alias);

    private Guid OldParentOf(T item)
    {
        var relation = services.Relations.GetByChildId(item.Id, TrashRelations).FirstOrDefault();
        return Places.Find(relation?.ParentId ?? item.ParentId)?.Key ?? Guid.Empty;
    }

    private int ParentOf(SyncFile file)
    {
        var element = file.Root.At("Info", "Parent");
        if (element.Key() is not { } key)
        {
            return Constants.System.Root;
        }
        return Places.Find(key)?.Id
            ?? throw file.Refuse(
                element,
                $"there is no item with the key {key} ('{element?.Value}') to be the parent",
                "add the file of the parent or correct its file first"
            );
    }

    // An item that was made by hand on two sites has two keys; its name under the same parent tells that it is one.
    private T? ByName(SyncFile file, SyncRun run)
    {
        var parentKey = file.Root.At("Info", "Parent").Key();
        var parentId = parentKey is { } parent ? Places.Find(parent)?.Id : Constants.System.Root;
        return parentId is { } id && Places.Child(id, file.NodeName()) is { } key && !run.HasFile(Kind, key)
            ? ByKey(key)
            : null;
    }
}
