using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Media;

/// <summary>Taking media back from the recycle bin, to where they were or to another place.</summary>
internal static class MediaRestoring
{
    private static readonly Restoring Restoring = new(MediaRecycleBin.Bin, MediaFeature.Word);

    /// <param name="bin">The addresses below <c>recycle-bin/media</c>.</param>
    public static void MapMediaRestoring(this IEndpointRouteBuilder bin)
    {
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
    }

    private static async Task<IResult> OriginalParentAsync(
        Guid id,
        MediaAccess access,
        IEntityService entities,
        IMediaRecycleBinQueryService bin
    ) =>
        await access.RefusalAsync(id)
        ?? Restoring.Refusal(entities.Get(id, UmbracoObjectTypes.Media))
        ?? Restoring.OriginalParent(await bin.GetOriginalParentAsync(id));

    private static async Task<IResult> RestoreAsync(
        Guid id,
        MoveMediaRequestModel input,
        IMediaEditingService editing,
        IEntityService entities,
        MediaAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(id, input.Target?.Id)
        ?? Restoring.Refusal(entities.Get(id, UmbracoObjectTypes.Media))
        ?? MediaFeature.Done(await editing.RestoreAsync(id, input.Target?.Id, me.Key, includeDescendants: true));
}
