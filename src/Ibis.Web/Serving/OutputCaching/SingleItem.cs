using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.Serving.OutputCaching;

internal static class SingleItem
{
    /// <summary>Whether an item is in its tree, and nothing below it.</summary>
    public static bool Is(Guid key, INavigationQueryService tree) =>
        tree.TryGetHasChildren(key, out var hasChildren) && !hasChildren;
}
