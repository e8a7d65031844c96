using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.BackOffice.Trees;

/// <summary>What a tree of the settings shows.</summary>
/// <param name="Folder">Null where things lie below each other without folders.</param>
internal sealed record TreeContents(UmbracoObjectTypes Item, UmbracoObjectTypes? Folder = null);

/// <summary>One entry of a tree: a thing, or a folder.</summary>
internal sealed record TreeNode(IEntitySlim Entity, Guid? Parent, bool IsFolder, bool HasChildren)
{
    public Guid Id => Entity.Key;

    public string Name => Entity.Name ?? string.Empty;

    public ReferenceByIdModel? ParentReference => ReferenceByIdModel.To(Parent);
}

/// <summary>Entries that have nothing but a name.</summary>
internal sealed record NamedEntityTreeItemResponseModel(
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren
)
{
    public static NamedEntityTreeItemResponseModel Of(TreeNode node) =>
        new(node.Name, node.Id, node.ParentReference, [], node.HasChildren);
}
