using Ibis.BackOffice.Access;
using Ibis.BackOffice.NodeTrees;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>Which part of the media tree the current user sees.</summary>
internal sealed class MediaStartNodes(
    CurrentUser me,
    IEntityService entities,
    AppCaches caches,
    IDataTypeService dataTypes
) : StartNodeReach(dataTypes)
{
    protected override int[] Ids => me.User.CalculateMediaStartNodeIds(entities, caches) ?? [];

    protected override string[] Paths => me.User.GetMediaStartNodePaths(entities, caches) ?? [];

    protected override int RecycleBin => Constants.System.RecycleBinMedia;
}
