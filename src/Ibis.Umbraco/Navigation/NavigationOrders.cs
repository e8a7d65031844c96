using Umbraco.Cms.Core;

namespace Ibis.Umbraco.Navigation;

/// <summary>The trees that Umbraco keeps a navigation of, and that may be wide.</summary>
internal sealed class NavigationOrders
{
    public TreeOrders Documents { get; } = new();

    public TreeOrders Media { get; } = new();

    /// <returns>Null for everything else.</returns>
    public TreeOrders? Find(Guid objectType) =>
        objectType == Constants.ObjectTypes.Document ? Documents
        : objectType == Constants.ObjectTypes.Media ? Media
        : null;
}
