using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Media;

/// <summary>Changes the place of media in the tree.</summary>
internal static class MediaMoving
{
    public static void MapMediaMoving(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").ForSections(MediaFeature.EditSections);
        media.MapPut("/{id:guid}/move", MoveAsync);
        media.MapPut("/sort", SortAsync);
        media.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);
        media.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<IResult> MoveAsync(
        Guid id,
        MoveMediaRequestModel input,
        IMediaEditingService editing,
        IEntityService entities,
        MediaAccess access,
        CurrentUser me
    )
    {
        if (await access.RefusalAsync(id, input.Target?.Id) is { } refusal)
        {
            return refusal;
        }
        // Out of the recycle bin leads only the way of restoring.
        if (entities.Get(id, UmbracoObjectTypes.Media) is { Trashed: true })
        {
            return MediaFeature.Refused(ContentEditingOperationStatus.InTrash);
        }
        return MediaFeature.Done(await editing.MoveAsync(id, input.Target?.Id, me.Key));
    }

    private static async Task<IResult> SortAsync(
        SortingRequestModel input,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    )
    {
        Guid?[] touched = [input.Parent?.Id, .. input.Sorting.Select(item => (Guid?)item.Id)];
        if (await access.RefusalAsync(touched) is { } refusal)
        {
            return refusal;
        }
        var status = await editing.SortAsync(
            input.Parent?.Id,
            input.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder }),
            me.Key
        );
        return status == ContentEditingOperationStatus.Success ? Results.Ok() : MediaFeature.Refused(status);
    }

    private static async Task<IResult> TrashAsync(
        Guid id,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    ) => await access.RefusalAsync(id) ?? MediaFeature.Done(await editing.MoveToRecycleBinAsync(id, me.Key));

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    ) => await access.RefusalAsync(id) ?? MediaFeature.Done(await editing.DeleteAsync(id, me.Key));
}
