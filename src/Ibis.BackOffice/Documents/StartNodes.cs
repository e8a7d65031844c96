using Ibis.BackOffice.Access;
using Ibis.BackOffice.NodeTrees;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <summary>Which part of the content tree the current user sees.</summary>
internal sealed class StartNodes(CurrentUser me, IEntityService entities, AppCaches caches, IDataTypeService dataTypes)
    : StartNodeReach(dataTypes)
{
    protected override int[] Ids => me.User.CalculateContentStartNodeIds(entities, caches) ?? [];

    protected override string[] Paths => me.User.GetContentStartNodePaths(entities, caches) ?? [];

    protected override int RecycleBin => Constants.System.RecycleBinContent;
}
