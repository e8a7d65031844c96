using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.NodeTrees;

/// <summary>Which part of a tree the current user sees: what lies at or below her start nodes, and the way there.</summary>
internal abstract class StartNodeReach(IDataTypeService dataTypes)
{
    public bool IncludeEverything => Ids.Contains(Constants.System.Root);

    protected abstract int[] Ids { get; }

    protected abstract string[] Paths { get; }

    protected abstract int RecycleBin { get; }

    /// <param name="path">A node's path; "-1" for the root.</param>
    public bool Reach(string path) => ContentPermissions.HasPathAccess(path, Ids, RecycleBin);

    /// <summary>The children of a node that lead to start nodes further down.</summary>
    public int[] StepsBelow(string path) =>
        [
            .. Paths
                .Where(start => start.StartsWith(path + ",", StringComparison.Ordinal))
                .Select(start => start[(path.Length + 1)..].Split(',')[0])
                .Distinct()
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Whether a picker's data type lets everybody choose from the whole tree.</summary>
    public async Task<bool> AreIgnoredByAsync(Guid? dataType) =>
        dataType is { } key
        && await dataTypes.GetAsync(key)
            is { ConfigurationObject: IIgnoreUserStartNodesConfig { IgnoreUserStartNodes: true } };
}
