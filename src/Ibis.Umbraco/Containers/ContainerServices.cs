using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Containers;

/// <summary>What every repository of folders needs.</summary>
internal sealed record ContainerServices(
    ScopeDatabase Database,
    TreeNodes Nodes,
    ContentTypeStore ContentTypes,
    DataTypeStore DataTypes,
    TimeProvider Time
)
{
    /// <summary>The types that are held in memory know their path.</summary>
    public void PathsChanged()
    {
        ContentTypes.Changed();
        DataTypes.Changed();
    }
}
