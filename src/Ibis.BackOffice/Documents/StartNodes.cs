using System.Globalization;
using Ibis.BackOffice.Access;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <summary>Which part of the content tree the current user sees: what lies at or below her start nodes, and the way there.</summary>
internal sealed class StartNodes(CurrentUser me, IEntityService entities, AppCaches caches, IDataTypeService dataTypes)
{
    private int[] Ids => me.User.CalculateContentStartNodeIds(entities, caches) ?? [];

    public bool IncludeEverything => Ids.Contains(Constants.System.Root);

    /// <param name="path">A node's path; "-1" for the root.</param>
    public bool Reach(string path) => ContentPermissions.HasPathAccess(path, Ids, Constants.System.RecycleBinContent);

    /// <summary>The children of a node that lead to start nodes further down.</summary>
    public int[] StepsBelow(string path) =>
        [
            .. (me.User.GetContentStartNodePaths(entities, caches) ?? [])
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
