using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.PublishedCache.Reads;

/// <summary>Umbraco's navigation, which notes the lists it is asked for.</summary>
internal sealed class NotedNavigation(INavigationQueryService tree, IRecycleBinNavigationQueryService bin)
    : IDocumentNavigationQueryService,
        IMediaNavigationQueryService
{
    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) => tree.TryGetParentKey(childKey, out parentKey);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        PublishedReads.Children(Guid.Empty);
        return tree.TryGetRootKeys(out rootKeys);
    }

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys)
    {
        PublishedReads.Children(Guid.Empty);
        return tree.TryGetRootKeysOfType(contentTypeAlias, out rootKeys);
    }

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys)
    {
        PublishedReads.Children(parentKey);
        return tree.TryGetChildrenKeys(parentKey, out childrenKeys);
    }

    public bool TryGetHasChildren(Guid parentKey, out bool hasChildren)
    {
        PublishedReads.Children(parentKey);
        return tree.TryGetHasChildren(parentKey, out hasChildren);
    }

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys)
    {
        PublishedReads.Children(parentKey);
        return tree.TryGetChildrenKeysOfType(parentKey, contentTypeAlias, out childrenKeys);
    }

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys)
    {
        PublishedReads.Below(parentKey);
        return tree.TryGetDescendantsKeys(parentKey, out descendantsKeys);
    }

    public bool TryGetDescendantsKeysOrSelfKeys(Guid parentKey, out IEnumerable<Guid> descendantsOrSelfKeys)
    {
        PublishedReads.Below(parentKey);
        return tree.TryGetDescendantsKeysOrSelfKeys(parentKey, out descendantsOrSelfKeys);
    }

    public bool TryGetDescendantsKeysOfType(
        Guid parentKey,
        string contentTypeAlias,
        out IEnumerable<Guid> descendantsKeys
    )
    {
        PublishedReads.Below(parentKey);
        return tree.TryGetDescendantsKeysOfType(parentKey, contentTypeAlias, out descendantsKeys);
    }

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        tree.TryGetAncestorsKeys(childKey, out ancestorsKeys);

    public bool TryGetAncestorsOrSelfKeys(Guid childKey, out IEnumerable<Guid> ancestorsOrSelfKeys) =>
        tree.TryGetAncestorsOrSelfKeys(childKey, out ancestorsOrSelfKeys);

    public bool TryGetAncestorsKeysOfType(
        Guid parentKey,
        string contentTypeAlias,
        out IEnumerable<Guid> ancestorsKeys
    ) => tree.TryGetAncestorsKeysOfType(parentKey, contentTypeAlias, out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys)
    {
        PublishedReads.Children(PublishedReads.ParentOf(key, tree));
        return tree.TryGetSiblingsKeys(key, out siblingsKeys);
    }

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys)
    {
        PublishedReads.Children(PublishedReads.ParentOf(key, tree));
        return tree.TryGetSiblingsKeysOfType(key, contentTypeAlias, out siblingsKeys);
    }

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level) =>
        tree.TryGetLevel(contentKey, out level);

    // What lies in the bin is never shown.
    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey) =>
        bin.TryGetParentKeyInBin(childKey, out parentKey);

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        bin.TryGetChildrenKeysInBin(parentKey, out childrenKeys);

    public bool TryGetHasChildrenInBin(Guid parentKey, out bool hasChildren) =>
        bin.TryGetHasChildrenInBin(parentKey, out hasChildren);

    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        bin.TryGetDescendantsKeysInBin(parentKey, out descendantsKeys);

    public bool TryGetDescendantsKeysOrSelfKeysInBin(Guid childKey, out IEnumerable<Guid> descendantsOrSelfKeys) =>
        bin.TryGetDescendantsKeysOrSelfKeysInBin(childKey, out descendantsOrSelfKeys);

    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        bin.TryGetAncestorsKeysInBin(childKey, out ancestorsKeys);

    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        bin.TryGetSiblingsKeysInBin(key, out siblingsKeys);
}
