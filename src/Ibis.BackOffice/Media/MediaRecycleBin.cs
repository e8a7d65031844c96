using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>Media that have been thrown away: looking at them, deleting them for good.</summary>
internal static class MediaRecycleBin
{
    public static readonly RecycleBin Bin = new(
        UmbracoObjectTypes.Media,
        Constants.System.RecycleBinMediaKey,
        Constants.System.RecycleBinMedia
    );

    public static void MapMediaRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/media").ForSections(Sections.Media);
        bin.MapGet("/root", RootAsync);
        bin.MapGet("/children", ChildrenAsync);
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
        bin.MapMediaRestoring();
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
    }

    private static Task<IResult> RootAsync(MediaAccess access, RecycleBinReader bin, Page page) =>
        ChildrenAsync(Bin.Key, access, bin, page);

    // The tree of everybody has the bin; of those who may not look into it, it is empty.
    private static async Task<IResult> ChildrenAsync(
        Guid parentId,
        MediaAccess access,
        RecycleBinReader bin,
        Page page
    ) =>
        await access.BinRefusalAsync() is null
            ? Results.Ok(bin.Children<IContentEntitySlim, MediaRecycleBinItemResponseModel>(Bin, parentId, page, Model))
            : Results.Ok(new Paged<MediaRecycleBinItemResponseModel>(0, []));

    private static async Task<IResult> SiblingsAsync(
        Guid target,
        MediaAccess access,
        RecycleBinReader bin,
        int before = 0,
        int after = 0
    ) =>
        await access.BinRefusalAsync() is null
            ? Results.Ok(
                bin.Siblings<IContentEntitySlim, MediaRecycleBinItemResponseModel>(Bin, target, (before, after), Model)
            )
            : Results.Ok(new Subset<MediaRecycleBinItemResponseModel>(0, 0, []));

    private static async Task<IResult> ReferencedByAsync(MediaAccess access, TrackedReferences references, Page page) =>
        await access.BinRefusalAsync() ?? Results.Ok(await references.OfBinAsync(Bin.Type, page));

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    ) => await access.RefusalAsync(id) ?? MediaFeature.Done(await editing.DeleteFromRecycleBinAsync(id, me.Key));

    private static async Task<IResult> EmptyAsync(IMediaService media, MediaAccess access, CurrentUser me)
    {
        if (await access.BinRefusalAsync() is { } refusal)
        {
            return refusal;
        }
        var result = await media.EmptyRecycleBinAsync(me.Key);
        return result.Success
            ? Results.Ok()
            : Answers.Refused(
                result.Result,
                "The recycle bin was not emptied",
                "Content refers to something in it, or an extension has stopped it. Delete the items one by one."
            );
    }

    private static MediaRecycleBinItemResponseModel Model(IContentEntitySlim media, Guid? parent) =>
        new(
            media.Key,
            media.CreateDate,
            media.HasChildren,
            ReferenceByIdModel.To(parent),
            MediaTreeNodes.TypeOf(media),
            MediaTreeNodes.Variants(media)
        );
}
