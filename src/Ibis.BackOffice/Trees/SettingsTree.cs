using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Trees;

/// <summary>Trees of types, data types, dictionary and templates: folders first, then by name.</summary>
/// <remarks>They hold some hundred entries, so that all children of a parent are read and then paged.</remarks>
internal sealed class SettingsTree(IEntityService entities)
{
    /// <param name="parent">Null for the root.</param>
    public List<TreeNode> Children(TreeContents tree, Guid? parent, bool foldersOnly = false)
    {
        var wanted = foldersOnly && tree.Folder is { } folder ? [folder] : Types(tree);
        return
        [
            .. Read(tree, parent, wanted, int.MaxValue)
                .Select(entity => Node(tree, entity, parent, foldersOnly))
                .OrderByDescending(node => node.IsFolder)
                .ThenBy(node => node.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>From the root to the entry itself; empty when there is none.</summary>
    public List<TreeNode> Branch(TreeContents tree, Guid descendant)
    {
        if (Find(tree, descendant) is not { } entity)
        {
            return [];
        }
        int[] ids = [.. entity.AncestorIds(), entity.Id];
        var nodes = new List<TreeNode>();
        foreach (var step in entities.GetAll(Types(tree), ids).OrderBy(step => step.Level))
        {
            nodes.Add(Node(tree, step, nodes.LastOrDefault()?.Id, false));
        }
        return nodes;
    }

    public Subset<TItem> Siblings<TItem>(
        TreeContents tree,
        Neighbourhood around,
        Func<IReadOnlyList<TreeNode>, IEnumerable<TItem>> present
    )
    {
        if (Find(tree, around.Target) is not { } target)
        {
            return new Subset<TItem>(0, 0, []);
        }
        var parent = target.ParentId == Constants.System.Root ? null : entities.Get(target.ParentId)?.Key;
        var all = Children(tree, parent, around.FoldersOnly);
        var place = all.FindIndex(node => node.Id == around.Target);
        if (place < 0)
        {
            return new Subset<TItem>(0, 0, []);
        }
        var first = Math.Max(0, place - Math.Max(0, around.Before));
        var end = (int)Math.Min(all.Count, (long)place + Math.Max(0, around.After) + 1);
        var shown = all.GetRange(first, end - first);
        return new Subset<TItem>(first, all.Count - end, [.. present(shown)]);
    }

    private IEntitySlim? Find(TreeContents tree, Guid key) => entities.GetAll(Types(tree), key).FirstOrDefault();

    private TreeNode Node(TreeContents tree, IEntitySlim entity, Guid? parent, bool foldersOnly)
    {
        var isFolder = tree.Folder is { } folder && entity.NodeObjectType == folder.GetGuid();
        var hasChildren =
            foldersOnly && tree.Folder is { } only ? Read(tree, entity.Key, [only], 1).Any() : entity.HasChildren;
        return new TreeNode(entity, parent, isFolder, hasChildren);
    }

    private IEnumerable<IEntitySlim> Read(
        TreeContents tree,
        Guid? parent,
        IReadOnlyList<UmbracoObjectTypes> wanted,
        int most
    ) => entities.GetPagedChildren(parent, Types(tree), wanted, 0, most, false, out _);

    private static UmbracoObjectTypes[] Types(TreeContents tree) =>
        tree.Folder is { } folder ? [folder, tree.Item] : [tree.Item];
}

/// <summary>Which entry, and how many before and after it.</summary>
internal readonly record struct Neighbourhood(Guid Target, int Before, int After, bool FoldersOnly);
