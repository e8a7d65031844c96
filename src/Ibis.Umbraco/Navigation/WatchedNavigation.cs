using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.Navigation;

/// <summary>Umbraco's navigation, which is told only what is new to it.</summary>
/// <remarks>
/// Umbraco tells it the order of every document that is saved, and each time it forgets in which order the siblings stand: the
/// next page that is looked for sorts them anew, a hundred thousand of them in some fifty milliseconds.
/// </remarks>
/// <param name="navigation">Umbraco's classes are not public; each is all of what is asked of it here.</param>
internal sealed class WatchedNavigation(object navigation, TreeOrders orders)
    : IDocumentNavigationManagementService,
        IMediaNavigationManagementService
{
    private readonly INavigationManagementService _tree = (INavigationManagementService)navigation;
    private readonly IRecycleBinNavigationManagementService _bin = (IRecycleBinNavigationManagementService)navigation;

    public INavigationQueryService Tree { get; } = (INavigationQueryService)navigation;

    public IRecycleBinNavigationQueryService Bin { get; } = (IRecycleBinNavigationQueryService)navigation;

    public Task RebuildAsync() => orders.RebuildAsync(_tree.RebuildAsync);

    public Task RebuildBinAsync() => _bin.RebuildBinAsync();

    public bool UpdateSortOrder(Guid key, int newSortOrder) =>
        orders.Tell(
            key,
            newSortOrder,
            () => _tree.UpdateSortOrder(key, newSortOrder),
            () => Tree.TryGetParentKey(key, out _)
        );

    public bool Add(Guid key, Guid contentTypeKey, Guid? parentKey = null, int? sortOrder = null) =>
        orders.Change(key, () => _tree.Add(key, contentTypeKey, parentKey, sortOrder));

    public bool Move(Guid key, Guid? targetParentKey = null) =>
        orders.Change(key, () => _tree.Move(key, targetParentKey));

    public bool MoveToBin(Guid key) => orders.Change(key, () => _tree.MoveToBin(key));

    public bool RemoveFromBin(Guid key) => orders.Change(key, () => _bin.RemoveFromBin(key));

    public bool RestoreFromBin(Guid key, Guid? targetParentKey = null) =>
        orders.Change(key, () => _bin.RestoreFromBin(key, targetParentKey));
}
