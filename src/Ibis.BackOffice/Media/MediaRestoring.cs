using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Media;

/// <summary>Taking media back from the recycle bin, to where they were or to another place.</summary>
internal static class MediaRestoring
{
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
    )
    {
        if ((await access.RefusalAsync(id) ?? RestoreRefusal(id, entities)) is { } refusal)
        {
            return refusal;
        }
        var parent = await bin.GetOriginalParentAsync(id);
        return parent.Status switch
        {
            // What lay at the root is related to nothing.
            RecycleBinQueryResultType.NoParentRecycleRelation or RecycleBinQueryResultType.ParentIsRoot => Results.Text(
                "null",
                "application/json"
            ),
            _ when parent.Success => Results.Ok(ReferenceByIdModel.To(parent.Result?.Key)),
            _ => Answers.Refused(
                parent.Status,
                "The place that this media item had is gone",
                "Choose another place for it.",
                StatusCodes.Status404NotFound
            ),
        };
    }

    private static async Task<IResult> RestoreAsync(
        Guid id,
        MoveMediaRequestModel input,
        IMediaEditingService editing,
        IEntityService entities,
        MediaAccess access,
        CurrentUser me
    ) =>
        await access.RefusalAsync(id, input.Target?.Id)
        ?? RestoreRefusal(id, entities)
        ?? MediaFeature.Done(await editing.RestoreAsync(id, input.Target?.Id, me.Key, includeDescendants: true));

    // What was thrown away with a folder comes back with the folder.
    private static IResult? RestoreRefusal(Guid id, IEntityService entities) =>
        entities.Get(id, UmbracoObjectTypes.Media) switch
        {
            null => MediaFeature.NotFound(),
            { Trashed: false } => MediaFeature.Refused(ContentEditingOperationStatus.NotInTrash),
            { ParentId: not Constants.System.RecycleBinMedia } => Answers.Refused(
                ContentEditingOperationStatus.ParentInvalid,
                "This was thrown away together with the folder above it",
                "Restore the topmost item in the recycle bin; this one comes with it."
            ),
            _ => null,
        };
}
